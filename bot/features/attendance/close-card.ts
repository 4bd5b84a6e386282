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
import { nextMorning } from "../../kernel/daytime.ts";
import { dayText, localDay, localTime } from "../../kernel/time.ts";
import { whenText } from "../sessions/public.ts";
import { reasonCodes } from "./own-rules.ts";
import { say } from "./texts.ts";
import type { Attendee, SessionAttendance } from "./view.ts";

type T = ReturnType<typeof say>;

/** A card holds at most so many names of one kind, and so much of a reason. */
const mostNames = 30;
const shownReason = 60;

const reasonText = (reason: string, t: T): string => {
  const code = reasonCodes.find((one) => one === reason);
  if (code) return t(`reasons.${code}`);
  return plain(reason.length > shownReason ? `${reason.slice(0, shownReason)}…` : reason);
};

/** What else there is to know about somebody who was not there. */
function notes(one: Attendee, t: T): readonly string[] {
  const said = one.reason === undefined ? t("close.announced") : reasonText(one.reason, t);
  return [
    ...(one.announced
      ? [one.reason === undefined ? said : `${t("close.announced")}: ${said}`]
      : []),
    ...(one.minutes > 0 ? [t("close.minutes", { count: one.minutes })] : []),
    ...(one.solvedBy ? [`✓ ${t(`close.solvedBy.${one.solvedBy}`)}`] : []),
    ...(one.wantsCall ? [`☎ ${t("close.wantsCall")}`] : []),
  ];
}

const named = (one: Attendee, t: T): string => {
  const more = notes(one, t);
  return more.length > 0 ? `${plain(one.name)} (${more.join(", ")})` : plain(one.name);
};

const groups = [
  { state: "absent", sign: "✕" },
  { state: "late", sign: "◷" },
  { state: "present", sign: "✓" },
  { state: undefined, sign: "?" },
] as const;

const withState = ({ attendees }: SessionAttendance, state: Attendee["state"]) =>
  attendees.filter((one) => one.state === state);

/** Who was there: a sign, a word, a number and the names; who was absent first. */
function lists(view: SessionAttendance, t: T): readonly (readonly [string, string])[] {
  return groups.flatMap(({ state, sign }) => {
    const people = withState(view, state);
    if (people.length === 0) return [];
    const shown = people.slice(0, mostNames);
    const text = shown
      .map((one) => (state === "absent" ? named(one, t) : plain(one.name)))
      .join(", ");
    const heading = `${sign} ${t(`states.${state ?? "unknown"}`)} (${people.length})`;
    return [[heading, text] as const];
  });
}

/** What the teacher must know about where this comes from. */
function source({ attendance, session }: SessionAttendance, t: T): readonly Element[] {
  if (attendance.problem === "no_policy") {
    return [callout(`⚠ ${t("close.noPolicy")}`, "attention")];
  }
  if (session.place) return [quiet(t("close.atPlace"))];
  if (attendance.reportCount > 0) return [];
  if (attendance.state === "final") return [quiet(t("close.byCheckIn"))];
  // The last look is the next morning: what has not come by then does not come any more.
  const { collectedAt } = attendance;
  const isLast = collectedAt !== undefined && collectedAt >= nextMorning(session.endsAt);
  return [isLast ? line(t("close.noList")) : quiet(t("close.comesLater"))];
}

/** One stranger at a time: the card stays small and the question clear. */
function stranger(view: SessionAttendance, t: T): readonly Element[] {
  const [first] = view.strangers;
  if (!first) return [];
  const missing = view.attendees.filter(({ state }) => state !== "present" && state !== "late");
  const choices = missing
    .slice(0, mostNames)
    .map(({ personId, name }) => ({ title: plain(name) || personId, value: personId }));
  const values = { name: plain(first.name || t("close.noName")), minutes: first.minutes };
  const data = { groupId: view.groupId, number: view.session.number, key: first.key };
  return [
    {
      type: "Container",
      style: "emphasis",
      items: [
        strong(`? ${t("close.unmatched", { count: view.strangers.length })}`),
        line(t("close.whoIs", values)),
        {
          type: "Input.ChoiceSet",
          id: "who",
          label: t("close.who"),
          style: "compact",
          value: "nobody",
          choices: [...choices, { title: t("close.nobody"), value: "nobody" }],
        },
        {
          type: "ActionSet",
          actions: [execute(t("close.saveWho"), "attendance.resolve", data)],
        },
      ],
    },
  ];
}

function standing({ session }: SessionAttendance, language: Language): readonly Element[] {
  const t = say(language);
  if (!session.closedAt) return [line(t("close.look"))];
  const { closedAt } = session;
  const when = { date: dayText(localDay(closedAt), language), time: localTime(closedAt) };
  return [callout(`✓ ${t("close.closed", when)}`, "good")];
}

function actionsOf({ groupId, session, attendees }: SessionAttendance, t: T): readonly Action[] {
  const data = { groupId, number: session.number };
  const hasCaughtUp = attendees.some(({ solvedBy }) => solvedBy === "catch_up");
  return [
    ...(session.closedAt ? [] : [execute(t("close.close"), "attendance.close", data, "positive")]),
    execute(t("close.correct"), "attendance.show_correct", data),
    ...(hasCaughtUp
      ? [execute(t("close.readCatchUps"), "attendance.read_catch_up", { ...data, index: 0 })]
      : []),
  ];
}

/** *Les afronden*: look at the attendance, and let the homework go out. One card for each session. */
export function closeCard(view: SessionAttendance, language: Language): Card {
  const t = say(language);
  const { session } = view;
  const values = { number: session.number, title: session.title };
  const rows = lists(view, t);
  return card({
    fallbackText: t(session.closedAt ? "close.gistClosed" : "close.gist", values),
    body: [
      title(t("close.title", values)),
      line(`${plain(view.groupName)}, ${whenText(session, language)}`),
      ...standing(view, language),
      ...source(view, t),
      ...(rows.length > 0 ? [facts(rows)] : []),
      ...stranger(view, t),
    ],
    actions: actionsOf(view, t),
  });
}
