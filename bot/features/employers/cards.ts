import type { Language } from "../../contract/languages.ts";
import { fitting } from "../../kernel/card-size.ts";
import {
  type Action,
  type Card,
  card,
  type Element,
  line,
  link,
  plain,
  quiet,
  strong,
  title,
} from "../../kernel/cards.ts";
import type { Instant } from "../../kernel/time.ts";
import { whenText } from "../sessions/public.ts";
import { infoLines, momentText, talkLines } from "./appointments.ts";
import type { MarkedDate } from "./date-rules.ts";
import { isDone } from "./export-staff.ts";
import { comingDates } from "./month-rules.ts";
import type { OwnGroup } from "./own-groups.ts";
import { say } from "./texts.ts";

/** So much fits into 28 KB with the longest names. */
const mostGroups = 3;
const mostNames = 12;
const fewNames = 5;
const mostPeople = 12;
/** Of five weeks; a course with more lessons shows the first of them here. */
const mostDates = 6;
const longestName = 60;

export type ContactLinks = { readonly overviewUrl: string; readonly guideUrl: string };
type Staff = OwnGroup["staff"][number];

const short = (name: string): string => {
  const shown = [...name].slice(0, longestName).join("");
  return plain(shown === name ? name : `${shown}…`);
};

function names(people: readonly string[], language: Language, most = mostNames): string {
  const shown = people.slice(0, most).map(short).join(", ");
  const rest = people.length - most;
  return rest > 0 ? `${shown} ${say(language)("andMore", { count: rest })}` : shown;
}

/** `Les 3: dinsdag 9 februari, 19:00 tot 22:00 uur`, with what changed behind a sign. */
function dateLine({ session, was, isLate }: MarkedDate, language: Language): Element {
  const t = say(language);
  const { number, state } = session;
  const text = t("date.line", { number, when: whenText(session, language) });
  if (state === "planned" && was === undefined) return line(text);
  const change =
    state === "cancelled"
      ? t("date.cancelled")
      : t("date.moved", { moment: momentText(was ?? session.startsAt, language) });
  return strong(`${text}. ${change}${isLate ? ` ${t("date.late")}` : ""}`);
}

const actions = (
  { overviewUrl, guideUrl }: ContactLinks,
  language: Language,
): readonly Action[] => [
  link(say(language)("openOverview"), overviewUrl),
  link(say(language)("openGuide"), guideUrl),
];

function blocks(
  groups: readonly OwnGroup[],
  block: (group: OwnGroup) => readonly Element[],
  language: Language,
  most = mostGroups,
): readonly Element[] {
  const rest = groups.length - most;
  return [
    ...groups.slice(0, most).map(
      (own): Element => ({
        type: "Container",
        spacing: "Large",
        separator: true,
        items: [strong(short(own.group.name)), ...block(own)],
      }),
    ),
    ...(rest > 0 ? [line(say(language)("moreGroups", { count: rest }))] : []),
  ];
}

const activeOf = ({ staff }: OwnGroup): readonly string[] =>
  staff.filter(({ seat }) => seat === "active").map(({ name }) => name);

type View = { readonly groups: readonly OwnGroup[]; readonly links: ContactLinks };

/** All dates at once, early enough for a roster. */
export function datesCard({ groups, links }: View, language: Language): Card {
  const t = say(language);
  const block = (own: OwnGroup): readonly Element[] => [
    line(t("dates.staff", { names: names(activeOf(own), language) })),
    ...own.dates.map((date) => dateLine(date, language)),
    ...infoLines(own, language),
  ];
  return card({
    fallbackText: t("dates.gist"),
    body: [
      title(t("dates.title")),
      line(t("dates.intro")),
      ...blocks(groups, block, language),
      line(t("dates.later")),
    ],
    actions: actions(links, language),
  });
}

function personLine({ name, presence, signOffs }: Staff, language: Language): Element {
  const t = say(language);
  return line(
    t(presence.missed > 0 ? "month.personMissed" : "month.person", {
      name: short(name),
      attended: presence.attended,
      missed: presence.missed,
      signed: signOffs.filter(isDone).length,
      practice: signOffs.length,
    }),
  );
}

function staffLines({ staff }: OwnGroup, most: number, language: Language): readonly Element[] {
  const t = say(language);
  const active = staff.filter(({ seat }) => seat === "active");
  const stopped = staff.filter(({ seat }) => seat === "stopped").map(({ name }) => name);
  const examined = active.filter(({ examinedAt }) => examinedAt !== undefined);
  const rest = active.length - most;
  return [
    ...active.slice(0, most).map((one) => personLine(one, language)),
    ...(rest > 0 ? [line(t("month.morePeople", { count: rest }))] : []),
    ...(examined.length > 0
      ? [
          line(
            t("month.examined", {
              names: names(
                examined.map(({ name }) => name),
                language,
              ),
            }),
          ),
        ]
      : []),
    ...(stopped.length > 0
      ? [line(t("month.stopped", { names: names(stopped, language, fewNames) }))]
      : []),
  ];
}

function askedLines(own: OwnGroup, now: Instant, language: Language): readonly Element[] {
  const t = say(language);
  const { withoutSupervisor } = own;
  const dates = comingDates(own, now).slice(0, mostDates);
  return [
    ...(withoutSupervisor.length > 0
      ? [
          line(t("month.noSupervisor", { names: names(withoutSupervisor, language, fewNames) })),
          line(t("missing.ask")),
        ]
      : []),
    ...(dates.length > 0
      ? [line(t("month.dates")), ...dates.map((date) => dateLine(date, language))]
      : [line(t("month.noDates"))]),
    ...infoLines(own, language),
    ...talkLines(own, language),
  ];
}

type MonthView = View & { readonly now: Instant };

/** Once a month: what is asked first, then the dates of five weeks, then how the own staff does. */
export function monthCard(view: MonthView, language: Language): Card {
  const most = Math.max(4, Math.floor(mostPeople / Math.max(1, view.groups.length)));
  return fitting(
    [
      { groups: mostGroups, people: most },
      { groups: mostGroups, people: 2 },
      { groups: 2, people: 2 },
      { groups: 1, people: 2 },
    ],
    (detail) => monthCardWith(view, detail, language),
  );
}

function monthCardWith(
  { groups, links, now }: MonthView,
  detail: { readonly groups: number; readonly people: number },
  language: Language,
): Card {
  const t = say(language);
  const block = (own: OwnGroup): readonly Element[] => [
    ...askedLines(own, now, language),
    ...staffLines(own, detail.people, language),
  ];
  const people = groups.reduce((sum, own) => sum + activeOf(own).length, 0);
  return card({
    fallbackText: t("month.gist", { count: people }),
    body: [
      title(t("month.title")),
      ...blocks(groups, block, language, detail.groups),
      quiet(t("month.note")),
    ],
    actions: actions(links, language),
  });
}

/** Who has nobody at work who said yes; changes in its place until everybody has. */
export function noSupervisorCard({ groups, links }: View, language: Language): Card {
  const t = say(language);
  const missing = groups.filter(({ longWithout }) => longWithout.length > 0);
  const isSolved = missing.length === 0;
  const block = ({ longWithout }: OwnGroup): readonly Element[] => [
    line(t("missing.names", { names: names(longWithout, language, mostPeople) })),
  ];
  const sentences = isSolved
    ? [line(t("missing.solved"))]
    : [line(t("missing.why")), ...blocks(missing, block, language), line(t("missing.ask"))];
  return card({
    fallbackText: t(isSolved ? "missing.solved" : "missing.gist"),
    body: [title(t("missing.title")), ...sentences],
    actions: actions(links, language),
  });
}
