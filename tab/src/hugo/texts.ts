import { texts } from "../texts.ts";
import { en } from "./texts.en.ts";
import { nl } from "./texts.nl.ts";

export const sentences = texts({ nl, en });
