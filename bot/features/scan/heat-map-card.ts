import type { Language } from "../../contract/languages.ts";
import {
  type Action,
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
import type { Member } from "../groups/public.ts";
import { barOf, numbered } from "./bars.ts";
import type { HeatRow, WeakModule } from "./heat-rules.ts";
import type { GroupScan } from "./read-heat-map.ts";
import { scanAnswers } from "./rules.ts";
import { say } from "./texts.ts";

type Words = ReturnType<typeof say>;

/** Small: on a telephone a column is as wide as four letters. */
const cell = (text: string) => ({
  type: "TableCell" as const,
  items: [{ type: "TextBlock" as const, text, wrap: true, size: "Small" as const }],
});
/** What most answers are stands out, with a sign too. A number is never wrapped and has no space in it: it would be cut. */
const numberCell = (count: number, most: boolean) => ({
  type: "TableCell" as const,
  ...(most ? { style: "accent" as const } : {}),
  items: [{ type: "TextBlock" as const, text: most ? `●${count}` : String(count) }],
});

function rowCells({ module, counts }: HeatRow) {
  const highest = Math.max(...scanAnswers.map((answer) => counts[answer]));
  return [
    cell(numbered(module)),
    ...scanAnswers.map((answer) => {
      const count = counts[answer];
      return numberCell(count, count > 0 && count === highest);
    }),
  ];
}

const table = (rows: readonly HeatRow[], t: Words): Element => ({
  type: "Table",
  gridStyle: "default",
  columns: [{ width: 4 }, ...scanAnswers.map(() => ({ width: 2 }))],
  rows: [
    {
      type: "TableRow",
      cells: [
        cell(t("heat.module")),
        ...scanAnswers.map((answer) => cell(t(`heat.columns.${answer}`))),
      ],
    },
    ...rows.map((row) => ({ type: "TableRow" as const, cells: rowCells(row) })),
  ],
});

const averageText = (average: number | undefined, t: Words): string => {
  if (average === undefined) return t("compare.nothing");
  const { bar, answer } = barOf(average);
  return `${bar} ${t(`short.${answer}`)}`;
};

/** What to talk about: the sentence most people need help with, and what the module is for. */
function talkingPoints({ module, average, hardest }: WeakModule, t: Words): readonly Element[] {
  const { aims } = module;
  return [
    strong(`${numbered(module)}: ${averageText(average, t)}`),
    ...(hardest
      ? [line(t("heat.hardest", { item: hardest.item.text, count: hardest.people }))]
      : []),
    ...aims.map((aim) => quiet(`• ${aim}`)),
  ];
}

function growthOf({ growth }: GroupScan, t: Words): readonly Element[] {
  if (!growth || growth.people === 0) return [];
  const rows = growth.modules.map(({ module, start, end }): readonly [string, string] => [
    `${module.number}`,
    `${averageText(start, t)} → ${averageText(end, t)}`,
  ]);
  return [strong(t("heat.growth", { count: growth.people })), facts(rows)];
}

/** For the teacher: the three weakest subjects to talk about first, then how all answers lie. */
export function heatMapCard(view: GroupScan, language: Language): Card {
  const t = say(language);
  const { group, moment, map, participants } = view;
  const { groupId } = group;
  const counted = { done: map.complete, total: participants.length };
  const other = moment === "start" ? "end" : "start";
  const actions: Action[] = [
    ...(participants.length > 0
      ? [execute(t("heat.people"), "scan.choose_participant", { groupId })]
      : []),
    goTo(t(`heat.to_${other}`), "scan.heat_map", { groupId, moment: other }),
  ];
  const weakest = map.weakest.flatMap((weak) => talkingPoints(weak, t));
  const shown: readonly Element[] =
    map.begun === 0
      ? [line(t("heat.empty"))]
      : [
          strong(t("heat.weakest")),
          ...(weakest.length > 0 ? weakest : [line(t("heat.noneWeak"))]),
          strong(t("heat.all")),
          quiet(t("heat.legend")),
          table(map.rows, t),
          ...growthOf(view, t),
        ];
  return card({
    wide: true,
    fallbackText: t("heat.gist", counted),
    body: [
      title(t(`heat.title_${moment}`, { group: plain(group.name) })),
      callout(t("heat.done", counted), "accent"),
      ...shown,
    ],
    actions,
  });
}

export function chooseScanGroupCard(
  groups: readonly { readonly groupId: string; readonly name: string }[],
  language: Language,
): Card {
  const t = say(language);
  return card({
    fallbackText: t("heat.chooseGroup"),
    body: [title(t("heat.chooseGroup"))],
    actions: groups.map(({ groupId, name }) => execute(name, "scan.heat_map", { groupId })),
  });
}

type ChooseView = { readonly groupId: string; readonly participants: readonly Member[] };

function scanText({ progress }: Member, t: Words): string {
  if (progress.endScan?.completedAt) return t("heat.endDone");
  if (progress.scanCompletedAt) return t("heat.startDone");
  if (progress.scanPages === 0) return t("heat.noScan");
  return t("heat.pages", { done: progress.scanPagesDone, pages: progress.scanPages });
}

/** For the teacher: whose scan to look at, with how far everybody is. */
export function chooseParticipantCard(view: ChooseView, language: Language): Card {
  const t = say(language);
  const { groupId, participants } = view;
  const [first] = participants;
  const heading = t("heat.choose");
  const back = goTo(t("compare.back"), "scan.heat_map", { groupId });
  if (!first) {
    return card({
      fallbackText: heading,
      body: [title(heading), line(t("heat.nobody"))],
      actions: [back],
    });
  }
  return card({
    fallbackText: heading,
    body: [
      title(heading),
      {
        type: "Input.ChoiceSet",
        id: "personId",
        label: t("heat.person"),
        style: "compact",
        choices: participants.map((member) => ({
          title: `${plain(member.name)}: ${scanText(member, t)}`,
          value: member.personId,
        })),
        value: first.personId,
      },
    ],
    actions: [execute(t("heat.open"), "scan.compare", { groupId }, "positive"), back],
  });
}
