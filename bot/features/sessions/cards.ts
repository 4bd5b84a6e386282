import type { Language } from "../../contract/languages.ts";
import type { AssignmentKind } from "../../contract/work.ts";
import {
  type Action,
  type Card,
  card,
  facts,
  line,
  link,
  openDialog,
  plain,
  strong,
  title,
} from "../../kernel/cards.ts";
import { dayText, type Instant, localDay, localTime } from "../../kernel/time.ts";
import type { ChangeKind } from "./change-data.ts";
import type { Session } from "./store.ts";
import { say } from "./texts.ts";
import { whereText } from "./where.ts";

/** For people: `dinsdag 12 januari, 19:00 tot 22:00 uur`. */
export const whenText = (
  { startsAt, endsAt }: { readonly startsAt: Instant; readonly endsAt: Instant },
  language: Language,
): string =>
  say(language)("card.when", {
    day: dayText(localDay(startsAt), language),
    start: localTime(startsAt),
    end: localTime(endsAt),
  });

const placeRows = (
  session: Session,
  language: Language,
): readonly (readonly [string, string])[] => {
  const t = say(language);
  const where = whereText(session, language);
  const bring = session.place?.bring;
  return [
    ...(where === undefined ? [] : [[t("place.label"), plain(where)] as const]),
    ...(bring === undefined ? [] : [[t("place.bring"), plain(bring)] as const]),
  ];
};

type NextView = {
  readonly groupId: string;
  readonly groupName: string;
  readonly session: Session;
  /** Teachers may move or cancel it. */
  readonly mayChange: boolean;
  /** What somebody who takes part can say about it. */
  readonly presence?: readonly Action[];
};

export function nextCard(view: NextView, language: Language): Card {
  const t = say(language);
  const { session, groupName, groupId, mayChange, presence = [] } = view;
  const when = whenText(session, language);
  const where = whereText(session, language);
  const joinUrl = session.calendar?.joinUrl;
  const actions: Action[] = [];
  if (joinUrl && !session.place) actions.push(link(t("card.join"), joinUrl));
  actions.push(...presence);
  if (mayChange) {
    const data = { groupId, number: session.number };
    actions.push(openDialog(t("card.change"), "sessions.change", data));
  }
  return card({
    fallbackText: `${t("card.next")}: ${when}.${where === undefined ? "" : ` ${where}.`}`,
    body: [
      title(t("card.next")),
      strong(when),
      facts([
        [t("card.subject"), t("card.numbered", { number: session.number, title: session.title })],
        [t("card.group"), plain(groupName)],
        ...placeRows(session, language),
      ]),
      line(t("card.reminder")),
    ],
    actions,
  });
}

export function noneCard(language: Language): Card {
  const t = say(language);
  return card({
    fallbackText: t("card.noneTitle"),
    body: [title(t("card.noneTitle")), line(t("card.none"))],
  });
}

export type ChangedDeadline = {
  readonly kind: AssignmentKind;
  readonly title: string;
  readonly before: Instant;
  readonly after: Instant;
};

export type ChangedView = {
  readonly kind: ChangeKind;
  readonly groupName: string;
  readonly sessions: readonly Session[];
  /** For this reader alone; in order of their new moments. */
  readonly deadlines: readonly ChangedDeadline[];
  readonly isTeacher: boolean;
};

const signs = { practise: "✎", hand_in: "▲", practice: "◆" } as const satisfies Record<
  AssignmentKind,
  string
>;

/** `dinsdag 26 januari, 19:00 uur` */
const momentText = (at: Instant, language: Language): string =>
  say(language)("card.moment", { day: dayText(localDay(at), language), time: localTime(at) });

function deadlineLines({ deadlines, isTeacher }: ChangedView, language: Language) {
  const t = say(language);
  if (deadlines.length === 0) return [];
  const who = isTeacher ? "theirs" : "yours";
  const isLater = deadlines.every(({ before, after }) => after > before);
  const isEarlier = deadlines.every(({ before, after }) => after < before);
  const how = isLater ? "later" : isEarlier ? "earlier" : "other";
  return [
    strong(t(`deadlines.${who}.${how}`)),
    facts(
      deadlines.map(({ kind, title: name, before, after }) => [
        `${signs[kind]} ${name}`,
        t("deadlines.was", {
          moment: momentText(after, language),
          old: dayText(localDay(before), language),
        }),
      ]),
    ),
  ];
}

export function changedCard(view: ChangedView, language: Language): Card {
  const { kind, groupName, sessions } = view;
  const t = say(language);
  // Told late, a lesson may have changed again; the deadlines are told all the same.
  const heading = t(`card.${kind}`, { count: Math.max(1, sessions.length) });
  const rows = sessions.flatMap((session): readonly (readonly [string, string])[] => {
    const when = whenText(session, language);
    const name = t("card.numbered", { number: session.number, title: session.title });
    if (kind === "cancelled") return [[name, `✕ ${when}`]];
    const isOnlineAgain = kind === "placed" && !session.place;
    const online = [t("place.label"), t("place.online")] as const;
    return [[name, when], ...(isOnlineAgain ? [online] : placeRows(session, language))];
  });
  const gist = sessions.map(
    (session) =>
      `${t("card.numbered", { number: session.number, title: session.title })}: ${whenText(session, language)}`,
  );
  return card({
    fallbackText: `${heading} ${gist.join(". ")}`,
    body: [
      title(heading),
      line(plain(groupName)),
      facts(rows),
      ...deadlineLines(view, language),
      line(t(`card.${kind}Next`)),
    ],
  });
}
