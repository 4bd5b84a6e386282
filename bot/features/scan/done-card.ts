import type { Language } from "../../contract/languages.ts";
import {
  type Action,
  type Card,
  callout,
  card,
  type Element,
  execute,
  facts,
  line,
  plain,
  quiet,
  strong,
  title,
} from "../../kernel/cards.ts";
import { dayText, type Instant, localDay } from "../../kernel/time.ts";
import type { Track, TrackModule } from "../../kernel/track.ts";
import type { Member } from "../groups/public.ts";
import { type ConsentKind, givenSince, isDecided } from "./consent-rules.ts";
import { pagesOf, type Scan, scanAnswers } from "./rules.ts";
import { summarise } from "./summary-rules.ts";
import { say } from "./texts.ts";

type DoneView = {
  readonly groupId: string;
  readonly scan: Scan;
  readonly track: Track;
  readonly member: Member;
  /** Said first, when a button did something else than expected. */
  readonly note?: string;
};

type Words = ReturnType<typeof say>;

const buttons = (...actions: Action[]): Element => ({ type: "ActionSet", actions });

function results({ scan, track }: DoneView, t: Words): readonly Element[] {
  const { counts, strongest, weakest } = summarise(scan, track);
  const names = (modules: readonly TrackModule[]) => modules.map(({ title: name }) => name);
  const fact = (key: "strongest" | "weakest", modules: readonly TrackModule[]) =>
    modules.length > 0 ? [facts([[t(`done.${key}`), names(modules).join(", ")]])] : [];
  return [
    strong(t("done.counts")),
    facts(
      scanAnswers
        .filter((answer) => counts[answer] > 0)
        .map((answer) => [t(`answers.${answer}`), t("done.times", { times: counts[answer] })]),
    ),
    ...fact("strongest", strongest),
    ...fact("weakest", weakest),
  ];
}

/** Goals come out of the start scan; at the end they are there to look back on. */
function goals({ groupId, scan, member }: DoneView, t: Words): readonly Element[] {
  const chosen = member.goals.map(({ text }) => line(`• ${plain(text)}`));
  if (scan.moment === "end") {
    return chosen.length > 0 ? [strong(t("done.goalsWere")), ...chosen] : [];
  }
  const button = t(chosen.length > 0 ? "done.goalsChange" : "done.goalsChoose");
  return [
    strong(t("done.goals")),
    ...(chosen.length > 0 ? chosen : [line(t("done.goalsNone"))]),
    buttons(execute(button, "scan.goals", { groupId }, chosen.length > 0 ? "default" : "positive")),
  ];
}

type Question = {
  readonly kind: ConsentKind;
  readonly verb: "scan.share" | "scan.ask_rating";
  readonly words: "share" | "rating";
};

/** What was decided and since when, and the way back; or the question, without a default answer. */
function consent(
  { groupId, scan, member: { supervisor } }: DoneView,
  { kind, verb, words }: Question,
  language: Language,
): readonly Element[] {
  if (!supervisor) return [];
  const t = say(language);
  const { moment } = scan;
  const answer = (key: "yes" | "no" | "change" | "takeBack", given: boolean) =>
    execute(t(`${words}.${key}`), verb, { groupId, moment, given });
  const since = givenSince(scan, kind, supervisor);
  const date = (at: Instant) => dayText(localDay(at), language);
  if (since !== undefined) {
    return [
      strong(t(`${words}.question`)),
      line(`✓ ${t(`${words}.given`, { date: date(since) })}`),
      buttons(answer("takeBack", false)),
    ];
  }
  if (isDecided(scan, kind, supervisor)) {
    return [
      strong(t(`${words}.question`)),
      line(t(`${words}.notGiven`)),
      buttons(answer("change", true)),
    ];
  }
  return [
    strong(t(`${words}.question`)),
    quiet(t(`${words}.hint`)),
    buttons(answer("yes", true), answer("no", false)),
  ];
}

const sharing = { kind: "sharing", verb: "scan.share", words: "share" } as const;
const rating = { kind: "ratingAsked", verb: "scan.ask_rating", words: "rating" } as const;

/** The clear end: what was saved, what it says in short, and what the participant may decide now. */
export function doneCard(view: DoneView, language: Language): Card {
  const t = say(language);
  const { groupId, scan, track, member, note } = view;
  const pages = pagesOf(track).length;
  const atEnd = scan.moment === "end";
  const nothing = !atEnd && member.goals.length > 0 ? [line(t("done.nothing"))] : [];
  return card({
    fallbackText: t("done.gist"),
    body: [
      title(t("done.title")),
      ...(note ? [callout(`⚠ ${note}`, "attention")] : []),
      callout(`✓ ${t("done.thanks", { pages })}`, "good"),
      line(t(atEnd ? "done.nextEnd" : "done.next")),
      ...nothing,
      ...results(view, t),
      ...goals(view, t),
      ...consent(view, sharing, language),
      ...consent(view, rating, language),
    ],
    actions: [
      execute(
        t(atEnd ? "done.compare" : "done.look"),
        "scan.compare",
        { groupId },
        atEnd ? "positive" : "default",
      ),
    ],
  });
}
