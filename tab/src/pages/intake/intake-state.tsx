import type { IntakeRow, IntakeView } from "#contract/intake-api.ts";
import type { IconName } from "../../look/icons.tsx";
import { Tag, type Tone } from "../../look/tag.tsx";
import type { SayIntake } from "./texts.ts";

type State = IntakeRow["state"];
type Meaning = IntakeView["answers"][number]["state"];

const states = {
  complete: { tone: "good", icon: "check" },
  to_arrange: { tone: "warn", icon: "warning" },
  busy: { tone: "quiet", icon: "clock" },
} as const satisfies Record<State, { tone: Tone; icon: IconName }>;

const meanings = {
  fine: { tone: "good", icon: "check" },
  todo: { tone: "warn", icon: "warning" },
  ask: { tone: "busy", icon: "chat" },
  open: { tone: "quiet", icon: "circle" },
} as const satisfies Record<Meaning, { tone: Tone; icon: IconName }>;

/** How far somebody is. */
export const IntakeState = ({ state, say }: { readonly state: State; readonly say: SayIntake }) => (
  <Tag {...states[state]}>{say(`state.${state}`)}</Tag>
);

/** What an answer means. */
export const AnswerMeaning = ({
  state,
  say,
}: {
  readonly state: Meaning;
  readonly say: SayIntake;
}) => <Tag {...meanings[state]}>{say(`meaning.${state}`)}</Tag>;
