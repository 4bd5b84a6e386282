import type { Language } from "../../contract/languages.ts";
import {
  type Card,
  card,
  type Element,
  execute,
  goTo,
  line,
  link,
  plain,
  quiet,
  title,
} from "../../kernel/cards.ts";
import type { Group, Member } from "../groups/public.ts";
import { pageButtons, pageOf } from "./card-parts.ts";
import type { MemberResults } from "./read-results.ts";
import { countsOf, type ResultCounts } from "./result-rules.ts";
import { say } from "./texts.ts";

type GroupView = {
  readonly group: Pick<Group, "groupId" | "name">;
  readonly participants: readonly MemberResults[];
  readonly page: number;
  readonly tabUrl: string;
};

/** A card stays readable on a telephone, and under 28 KB. */
const perPage = 10;

const cell = (text: string, weight: "Default" | "Bolder" = "Default") => ({
  type: "TableCell" as const,
  items: [{ type: "TextBlock" as const, text, wrap: true, weight }],
});
const tableRow = (texts: readonly string[], weight?: "Bolder") => ({
  type: "TableRow" as const,
  cells: texts.map((text) => cell(text, weight)),
});

const numbers = ({ met, not_yet, waiting, open, late }: ResultCounts) => ({
  met,
  notYet: not_yet,
  waiting,
  open,
  late,
});

/** A button in the row of the participant; what it opens is said for who cannot see the row. */
const lookCell = (groupId: string, { personId, name }: Member, language: Language) => ({
  type: "TableCell" as const,
  items: [
    {
      type: "ActionSet" as const,
      actions: [
        {
          ...execute(say(language)("results.show"), "review.person", { groupId, personId }),
          tooltip: name,
        },
      ],
    },
  ],
});

function table(
  groupId: string,
  participants: readonly MemberResults[],
  language: Language,
): Element {
  const t = say(language);
  return {
    type: "Table",
    gridStyle: "default",
    columns: [{ width: 4 }, { width: 5 }, { width: 5 }],
    rows: [
      tableRow([t("results.name"), t("results.standing"), t("results.show")], "Bolder"),
      ...participants.map(({ member, results }) => {
        const sum = t("results.row", numbers(countsOf(results)));
        const { cells, ...row } = tableRow([plain(member.name), sum]);
        return { ...row, cells: [...cells, lookCell(groupId, member, language)] };
      }),
    ],
  };
}

/** The result list of the group: totals, a row for each participant, and the way to one of them. */
export function groupResultsCard(view: GroupView, language: Language): Card {
  const t = say(language);
  const { group, participants, page: asked, tabUrl } = view;
  const { groupId } = group;
  const total = numbers(countsOf(participants.flatMap(({ results }) => results)));
  const { page, pages, items } = pageOf(participants, asked, perPage);
  const isEmpty = participants.length === 0;
  return card({
    fallbackText: `${t("results.group", { group: group.name })}. ${t("results.gist", total)}`,
    body: [
      title(t("results.group", { group: plain(group.name) })),
      ...(isEmpty
        ? [line(t("results.nothingOfGroup"))]
        : [line(t("results.sum", total)), table(groupId, items, language)]),
      ...(pages > 1 ? [quiet(t("queue.page", { page, pages }))] : []),
      quiet(t("results.note")),
    ],
    actions: [
      goTo(t("results.toQueue"), "review.queue", { groupId }),
      ...pageButtons({ page, pages }, "review.results", { groupId }, language),
      link(t("results.file"), tabUrl),
    ],
  });
}

/** For who teaches more groups than one. */
export function chooseResultsCard(
  groups: readonly Pick<Group, "groupId" | "name">[],
  language: Language,
): Card {
  const t = say(language);
  return card({
    fallbackText: t("results.chooseGroup"),
    body: [title(t("results.chooseGroup"))],
    actions: groups.map(({ groupId, name }) => execute(name, "review.results", { groupId })),
  });
}
