import type { Feature } from "../../kernel/feature.ts";
import { refusals } from "./texts.ts";

/** Group, members and the right to see them: what nearly every other feature stands on. */
export const groups: Feature = { name: "groups", refusals };
