import type { HoursRegister } from "#contract/hours-api.ts";
import type { IconName } from "./icons.tsx";
import { Tag, type Tone } from "./tag.tsx";

type State = HoursRegister["entries"][number]["state"];

const looks = {
  open: { tone: "busy", icon: "clock" },
  confirmed: { tone: "good", icon: "check" },
  refused: { tone: "warn", icon: "warning" },
} as const satisfies Record<State, { tone: Tone; icon: IconName }>;

/** Whether time at work was confirmed, in a sign, a colour and the given words. */
export function EntryState({ state, words }: { readonly state: State; readonly words: string }) {
  return <Tag {...looks[state]}>{words}</Tag>;
}
