import type { itemStates } from "#contract/knowledge-api.ts";
import type { IconName } from "../../look/icons.tsx";
import type { Tone } from "../../look/tag.tsx";

type State = (typeof itemStates)[number];

export const stateLooks: Readonly<Record<State, { readonly tone: Tone; readonly icon: IconName }>> =
  {
    start: { tone: "quiet", icon: "file" },
    changed: { tone: "busy", icon: "practise" },
    new: { tone: "good", icon: "check" },
    removed: { tone: "quiet", icon: "cross" },
  };
