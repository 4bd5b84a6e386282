import type { Language } from "../../contract/languages.ts";
import {
  type Card,
  callout,
  card,
  type Element,
  execute,
  facts,
  goTo,
  line,
  plain,
  quiet,
  strong,
  title,
} from "../../kernel/cards.ts";
import { day, dayText } from "../../kernel/time.ts";
import type { Track } from "../../kernel/track.ts";
import type { Member } from "../groups/public.ts";
import type { Hours, HoursEntry } from "./document.ts";
import { longestNote, totalsOf } from "./rules.ts";
import { say } from "./texts.ts";

type T = ReturnType<typeof say>;

/** `3 uur`, `1 uur en 30 minuten`, `45 minuten`. */
export function timeText(minutes: number, language: Language): string {
  const t = say(language);
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return t("time.minutes", { count: rest });
  if (rest === 0) return t("time.hours", { count: hours });
  return t("time.both", {
    hours: t("time.hours", { count: hours }),
    minutes: t("time.minutes", { count: rest }),
  });
}

type ShowView = {
  readonly groupId: string;
  readonly track: Track;
  readonly member: Member;
  readonly hours: Hours;
  /** Just written down or taken back. */
  readonly said?: "logged" | "removed";
};

const signs = { confirmed: "✓", refused: "✕", open: "…" } as const;
const stateOf = ({ confirmed, refused }: HoursEntry): keyof typeof signs =>
  confirmed ? "confirmed" : refused ? "refused" : "open";

/** A card shows the newest entries; all of them are in the tab and in the file. */
const shownEntries = 8;
const shownNote = 80;
const shortened = (text: string): string =>
  text.length > shownNote ? `${text.slice(0, shownNote)}…` : text;

function entryRow(entry: HoursEntry, language: Language): readonly [string, string] {
  const t = say(language);
  const state = stateOf(entry);
  const what = entry.note ? `. ${plain(shortened(entry.note))}` : "";
  return [
    dayText(day(entry.on), language),
    `${signs[state]} ${timeText(entry.minutes, language)}, ${t(`states.${state}`)}${what}`,
  ];
}

function totals({ member, track }: ShowView, language: Language): readonly Element[] {
  const t = say(language);
  const { session, homework, unknown, practiceLogged, practiceConfirmed } = totalsOf(member, track);
  return [
    facts([
      [t("show.session"), timeText(session, language)],
      [t("show.homework"), timeText(homework, language)],
      [t("show.practice"), timeText(practiceLogged, language)],
      [t("show.confirmed"), timeText(practiceConfirmed, language)],
    ]),
    ...(unknown > 0 ? [quiet(t("show.unknown", { count: unknown }))] : []),
  ];
}

const newest = ({ entries }: Hours): readonly HoursEntry[] =>
  entries.toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0)).slice(0, shownEntries);

/** The register of one participant: lessons, homework, and time at work. */
export function hoursCard(view: ShowView, language: Language): Card {
  const t = say(language);
  const { groupId, hours, said } = view;
  const last = hours.entries.findLast(({ confirmed }) => !confirmed);
  return card({
    fallbackText: t("show.gist"),
    body: [
      title(t("show.title")),
      ...(said ? [callout(`✓ ${t(`show.${said}`)}`, "good")] : []),
      ...totals(view, language),
      strong(`◆ ${t("show.entries")}`),
      ...(hours.entries.length === 0
        ? [line(t("show.none"))]
        : [facts(newest(hours).map((entry) => entryRow(entry, language)))]),
    ],
    actions: [
      execute(t("show.log"), "hours.log", { groupId }, "positive"),
      ...(last
        ? [execute(t("show.remove"), "hours.remove", { groupId, entryId: last.entryId })]
        : []),
    ],
  });
}

const durations = [30, 60, 90, 120, 180, 240, 300, 360, 420, 480] as const;

type LogView = {
  readonly groupId: string;
  readonly track: Track;
  /** Today, and the first day that may be chosen. */
  readonly today: string;
  readonly startOn: string;
  /** Names this form: sent twice it is one entry. */
  readonly entryId: string;
  readonly problem?: string;
  readonly sent?: {
    readonly on: string;
    readonly minutes: string;
    readonly assignmentId: string;
    readonly note: string;
  };
};

const valued = (value: string | undefined) => (value ? { value } : {});

function logInputs({ track, today, startOn, sent }: LogView, t: T, language: Language): Element[] {
  return [
    {
      type: "Input.Date",
      id: "on",
      label: t("log.on"),
      value: sent?.on || today,
      min: startOn < today ? startOn : today,
      max: today,
      isRequired: true,
      errorMessage: t("log.onRequired"),
    },
    {
      type: "Input.ChoiceSet",
      id: "minutes",
      label: t("log.minutes"),
      style: "compact",
      isRequired: true,
      errorMessage: t("log.minutesRequired"),
      choices: durations.map((minutes) => ({
        title: timeText(minutes, language),
        value: String(minutes),
      })),
      ...valued(sent?.minutes),
    },
    {
      type: "Input.ChoiceSet",
      id: "assignmentId",
      label: t("log.assignment"),
      style: "compact",
      value: sent?.assignmentId || "none",
      choices: [
        { title: t("log.noAssignment"), value: "none" },
        ...track.practiceAssignments.map(({ id, title: name }) => ({ title: name, value: id })),
      ],
    },
    {
      type: "Input.Text",
      id: "note",
      label: t("log.note"),
      placeholder: t("log.noteExample"),
      maxLength: longestNote,
      ...valued(sent?.note),
    },
  ];
}

/** Time at work: which day, how long, what for. */
export function logCard(view: LogView, language: Language): Card {
  const t = say(language);
  const { groupId, entryId, problem } = view;
  return card({
    fallbackText: t("log.gist"),
    body: [
      title(`◆ ${t("log.title")}`),
      line(t("log.why")),
      ...(problem ? [callout(`⚠ ${problem}`, "attention")] : []),
      ...logInputs(view, t, language),
      quiet(t("log.privacy")),
    ],
    actions: [
      execute(t("log.save"), "hours.save", { groupId, entryId }, "positive"),
      goTo(t("log.back"), "hours.show", { groupId }),
    ],
  });
}
