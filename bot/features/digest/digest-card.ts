import type { Language } from "../../contract/languages.ts";
import {
  type Card,
  card,
  type Element,
  execute,
  line,
  link,
  quiet,
  strong,
  title,
} from "../../kernel/cards.ts";
import { dayText, localDay } from "../../kernel/time.ts";
import { timeText } from "../hours/public.ts";
import { whenText } from "../sessions/public.ts";
import { moreLine, nameOf, type Said, saidLine, short, signOffBlock } from "./card-parts.ts";
import type { Digest, HoursAsk, NotSafeAsk, PersonLine } from "./digest-rules.ts";
import { say } from "./texts.ts";

type DigestView = {
  readonly digest: Digest;
  readonly said?: Said | undefined;
  readonly tabUrl: string;
};

/** So much fits into 28 KB with the longest names; the rest is one tap away. */
const shownSignOffs = 2;
const shownHours = 2;
const shownNotSafe = 1;
const shownPeople = { asked: 4, quiet: 8 } as const;
const shownExtra = 1;

function notSafeBlock({ at, title: about, ...ask }: NotSafeAsk, language: Language): Element {
  const t = say(language);
  const { groupId, personId } = ask;
  const facts = { name: nameOf(ask), day: dayText(localDay(at), language) };
  const text =
    about === undefined
      ? t("notSafe.line", facts)
      : t("notSafe.about", { ...facts, title: short(about, 80) });
  return {
    type: "Container",
    style: "attention",
    items: [
      line(`⚠ ${text}`),
      {
        type: "ActionSet",
        actions: [execute(t("notSafe.settle"), "digest.settle", { groupId, personId, at })],
      },
    ],
  };
}

function hoursBlock(ask: HoursAsk, tabUrl: string, language: Language): Element {
  const t = say(language);
  const { groupId, personId, minutes, until } = ask;
  const hours = timeText(minutes, language);
  return {
    type: "Container",
    spacing: "Medium",
    items: [
      line(t("hours.ask", { name: nameOf(ask), hours })),
      {
        type: "ActionSet",
        actions: [
          execute(t("hours.right", { hours }), "digest.confirm_hours", {
            groupId,
            personId,
            minutes,
            until,
          }),
          link(t("hours.wrong"), tabUrl),
        ],
      },
    ],
  };
}

/** How somebody does, in three short lines and one button. */
function personBlock(person: PersonLine, language: Language): Element {
  const t = say(language);
  const { groupId, personId, held, attended, next, extra } = person;
  const done = [
    t("person.lessons", { attended, held }),
    t("person.practice", { count: person.practiceDone }),
    t("person.homework", { count: person.homeworkDone }),
  ].join(", ");
  const open = [
    ...(person.practiceOpen > 0 ? [t("person.practice", { count: person.practiceOpen })] : []),
    ...(person.homeworkOpen > 0 ? [t("person.homework", { count: person.homeworkOpen })] : []),
  ].join(", ");
  return {
    type: "Container",
    spacing: "Medium",
    separator: true,
    items: [
      strong(nameOf(person)),
      line(t("person.done", { done })),
      line(open === "" ? t("person.nothingOpen") : t("person.open", { open })),
      ...(next ? [quiet(t("person.next", { when: whenText(next, language) }))] : []),
      ...extra.slice(0, shownExtra).map((one) => line(`⚠ ${short(one, 160)}`)),
      {
        type: "ActionSet",
        actions: [execute(t("person.talk"), "talks.ask", { groupId, personId })],
      },
    ],
  };
}

const asked = ({ signOffs, hours, notSafe }: Digest): number =>
  signOffs.length + hours.length + notSafe.length;

function askedParts({ digest, tabUrl }: DigestView, language: Language): readonly Element[] {
  const { signOffs, hours, notSafe } = digest;
  const t = say(language);
  if (asked(digest) === 0) return [line(t("week.nothingAsked"))];
  const shown = [
    ...notSafe.slice(0, shownNotSafe).map((one) => notSafeBlock(one, language)),
    ...signOffs.slice(0, shownSignOffs).map((one) => signOffBlock(one, "week", language)),
    ...hours.slice(0, shownHours).map((one) => hoursBlock(one, tabUrl, language)),
  ];
  return [strong(t("week.asked")), ...shown, ...moreLine(asked(digest) - shown.length, language)];
}

const talkParts = (talks: Digest["talks"], language: Language): readonly Element[] => {
  const t = say(language);
  if (talks.length === 0) return [];
  const actions = [execute(t("week.openTalks"), "talks.show", {})];
  return [strong(t("week.talks")), ...talks.map(line), { type: "ActionSet", actions }];
};

/** Once a week at most, for all participants of one supervisor: first what is asked, then how they do. */
export function digestCard(view: DigestView, language: Language): Card {
  const t = say(language);
  const { digest, said, tabUrl } = view;
  const { people, talks } = digest;
  const most = shownPeople[asked(digest) > 0 ? "asked" : "quiet"];
  const rest = people.length - most;
  return card({
    fallbackText: t("week.gist", { people: people.length, asked: asked(digest) }),
    body: [
      title(t("week.title")),
      ...saidLine(said),
      ...askedParts(view, language),
      ...talkParts(talks, language),
      ...(people.length > 0 ? [strong(t("week.people"))] : []),
      ...people.slice(0, most).map((one) => personBlock(one, language)),
      ...(rest > 0 ? [line(t("week.more", { count: rest }))] : []),
      quiet(t("note")),
    ],
    actions: [link(t("openTab"), tabUrl)],
  });
}
