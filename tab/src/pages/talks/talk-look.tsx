import type { Language } from "#contract/languages.ts";
import type { TalkView } from "#contract/talks-api.ts";
import { dayText, timeText } from "../../dutch-time.ts";
import type { IconName } from "../../look/icons.tsx";
import { Tag, type Tone } from "../../look/tag.tsx";
import type { SayTalks } from "./texts.ts";

const looks = {
  proposed: { tone: "busy", icon: "clock" },
  planned: { tone: "good", icon: "check" },
  ask: { tone: "warn", icon: "warning" },
  held: { tone: "good", icon: "check" },
  missed: { tone: "bad", icon: "cross" },
  cancelled: { tone: "quiet", icon: "cross" },
} as const satisfies Record<TalkView["state"] | "ask", { tone: Tone; icon: IconName }>;

type Props = { readonly talk: TalkView; readonly say: SayTalks };

/** How far a talk is, in a sign, a colour and words. */
export function TalkTag({ talk, say }: Props) {
  const state = talk.asksOutcome && talk.mayPlan ? "ask" : talk.state;
  return <Tag {...looks[state]}>{say(`state.${state}`)}</Tag>;
}

export const talkTitle = (talk: TalkView, say: SayTalks): string =>
  say("with", {
    kind: say(`kind.${talk.kind}`),
    name: talk.careOrganisation || talk.participants.join(", "),
  });

export const momentText = (
  { startsAt, endsAt }: { readonly startsAt: string; readonly endsAt: string },
  language: Language,
  say: SayTalks,
): string =>
  say("when", {
    day: dayText(startsAt, language),
    from: timeText(startsAt),
    to: timeText(endsAt),
  });
