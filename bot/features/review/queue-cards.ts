import type { Language } from "../../contract/languages.ts";
import { reviewWithinDays } from "../../kernel/assignment.ts";
import {
  type Card,
  callout,
  card,
  type Element,
  execute,
  goTo,
  line,
  plain,
  quiet,
  strong,
  title,
} from "../../kernel/cards.ts";
import { block, buttons, kindHeading, pageButtons, pageOf, seenText, when } from "./card-parts.ts";
import type { Waiting } from "./queue-rules.ts";
import { say } from "./texts.ts";

/** A card stays readable, and under 28 KB. */
const perPage = 8;

export type QueueView = {
  readonly waiting: readonly Waiting[];
  /** From 1. */
  readonly page: number;
  /** Present when only this group was asked for. */
  readonly groupId?: string | undefined;
};

/** What the supervisor said, or that it is still to come; nothing for homework. */
function sightingText({ assignment, facts, member }: Waiting, language: Language): string {
  if (assignment.kind !== "practice") return "";
  const t = say(language);
  if (facts.seen) return t("queue.signed", { seen: seenText(facts.seen, language) });
  return t(member.supervisor ? "queue.notSigned" : "queue.noSupervisor");
}

function item(waiting: Waiting, language: Language): Element {
  const t = say(language);
  const { group, member, assignment, facts, days, isOverdue } = waiting;
  const names = { name: plain(member.name), group: plain(group.name) };
  const sentences = [
    t("queue.since", when(facts.handedInAt, language)),
    days === 0 ? t("queue.today") : t("queue.days", { count: days }),
    facts.attempt > 1 ? t("queue.second", { attempt: facts.attempt }) : "",
    sightingText(waiting, language),
  ];
  const { groupId } = group;
  const { personId } = member;
  return block(assignment, [
    strong(kindHeading(assignment, language)),
    line(t("queue.who", names)),
    ...(isOverdue ? [strong(`⚠ ${t("queue.late")}`)] : []),
    quiet(sentences.filter((sentence) => sentence !== "").join(" ")),
    ...buttons([
      execute(t("queue.open"), "review.open", { groupId, personId, assignmentId: assignment.id }),
    ]),
  ]);
}

function summary(waiting: readonly Waiting[], language: Language): readonly Element[] {
  const t = say(language);
  const count = waiting.length;
  if (count === 0) return [callout(`✓ ${t("queue.nothing")}`, "good")];
  const overdue = waiting.filter(({ isOverdue }) => isOverdue).length;
  return [
    line(t("queue.waits", { count })),
    ...(overdue > 0
      ? [
          callout(
            `⚠ ${t("queue.overdue", { count: overdue, days: reviewWithinDays })}`,
            "attention",
          ),
        ]
      : []),
    quiet(t("queue.promise", { days: reviewWithinDays })),
  ];
}

/** What waits, oldest first. */
export function queueCard({ waiting, page: asked, groupId }: QueueView, language: Language): Card {
  const t = say(language);
  const { page, pages, items } = pageOf(waiting, asked, perPage);
  const data = groupId === undefined ? {} : { groupId };
  const overdue = waiting.filter(({ isOverdue }) => isOverdue).length;
  return card({
    fallbackText: t("queue.gist", { count: waiting.length, overdue }),
    body: [
      title(t("queue.title")),
      ...summary(waiting, language),
      ...items.map((one) => item(one, language)),
      ...(pages > 1 ? [quiet(t("queue.page", { page, pages }))] : []),
    ],
    actions: [
      ...pageButtons({ page, pages }, "review.queue", data, language),
      goTo(t("queue.again"), "review.queue", data),
    ],
  });
}
