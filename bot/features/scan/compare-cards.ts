import type { Language } from "../../contract/languages.ts";
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
import type { ScanItem, TrackModule } from "../../kernel/track.ts";
import { barOf, numbered } from "./bars.ts";
import { type Change, compareScans, itemChange, type ModuleComparison } from "./compare-rules.ts";
import type { ReadScans } from "./read-scans.ts";
import { pagesOf } from "./rules.ts";
import { say } from "./texts.ts";
import { type Answers, moduleAverage, weightOf } from "./weight-rules.ts";

type Words = ReturnType<typeof say>;
type View = ReadScans & { readonly groupId: string };

/** A sign and a word, so that nothing hangs on colour. */
const signs = {
  grew: "↑",
  stayed: "=",
  less: "↓",
  not_comparable: "–",
} as const satisfies Record<Change, string>;

type Column = {
  readonly key: "start" | "end" | "supervisorStart" | "supervisorEnd";
  readonly answers: Answers;
  readonly remarks: Readonly<Record<string, string>>;
};

/** What there is to see beside each other, in this order. */
function columnsOf({ file: { scans, ratings } }: ReadScans): readonly Column[] {
  const all = [
    ["start", scans.start],
    ["supervisorStart", ratings.start],
    ["end", scans.end],
    ["supervisorEnd", ratings.end],
  ] as const;
  return all.flatMap(([key, found]) =>
    found ? [{ key, answers: found.answers, remarks: found.remarks }] : [],
  );
}

const comparisonOf = ({ track, file: { scans } }: ReadScans): readonly ModuleComparison[] =>
  scans.start && scans.end ? compareScans(track, scans.start.answers, scans.end.answers) : [];

function averageText(average: number | undefined, t: Words): string {
  if (average === undefined) return t("compare.nothing");
  const { bar, answer } = barOf(average);
  return `${bar} ${t(`short.${answer}`)}`;
}

/** "2 zinnen gegroeid, 1 gelijk": only what there is. */
function countedChanges({ items }: ModuleComparison, t: Words): string {
  const kinds = (["grew", "stayed", "less"] as const).filter((kind) => items[kind] > 0);
  return kinds.map((kind) => t(`compare.count_${kind}`, { count: items[kind] })).join(", ");
}

function changeLine(compared: ModuleComparison | undefined, t: Words): readonly Element[] {
  if (!compared) return [];
  const { change } = compared;
  const counted = countedChanges(compared, t);
  const words = `${signs[change]} ${t(`change.${change}`)}`;
  return [line(counted === "" ? words : `${words} (${counted})`)];
}

function moduleLines(view: View, module: TrackModule, t: Words): readonly Element[] {
  const compared = comparisonOf(view).find((one) => one.module === module);
  return [
    strong(numbered(module)),
    ...columnsOf(view).map(({ key, answers }) =>
      quiet(`${t(`column.${key}`)}: ${averageText(moduleAverage(answers, module), t)}`),
    ),
    ...changeLine(compared, t),
  ];
}

/** How many sentences changed how, over the whole scan. */
function totalLine(view: View, t: Words): readonly Element[] {
  const all = comparisonOf(view);
  if (all.length === 0) return [];
  const sum = (kind: Change) => all.reduce((total, { items }) => total + items[kind], 0);
  const counts = { grew: sum("grew"), stayed: sum("stayed"), less: sum("less") };
  return [callout(`↑ ${t("compare.total", counts)}`, counts.grew > 0 ? "good" : "accent")];
}

const headingOf = ({ reader, member }: View, t: Words): string =>
  reader === "participant"
    ? t("compare.titleOwn")
    : t("compare.titleOf", { name: plain(member.name) });

/** Names whom the buttons are about; the rights are looked up again at each press. */
const about = ({ groupId, reader, member }: View) =>
  reader === "participant" ? { groupId } : { groupId, personId: member.personId };

/** The whole scan in short: per module small bars with words, and what changed between two scans. */
export function compareCard(view: View, language: Language): Card {
  const t = say(language);
  const pages = pagesOf(view.track);
  const mayKnow = view.reader !== "supervisor";
  const goals = mayKnow ? view.member.goals.map(({ text }) => line(`• ${plain(text)}`)) : [];
  return card({
    fallbackText: t("compare.gist", { modules: pages.length }),
    body: [
      title(headingOf(view, t)),
      ...totalLine(view, t),
      ...(goals.length > 0 ? [strong(t("compare.goals")), ...goals] : []),
      ...pages.flatMap((module) => moduleLines(view, module, t)),
      {
        type: "Input.ChoiceSet",
        id: "module",
        label: t("compare.choose"),
        style: "compact",
        choices: pages.map(({ number, title: name }) => ({
          title: `${number}. ${name}`,
          value: String(number),
        })),
        value: String(pages[0]?.number ?? ""),
      },
    ],
    actions: [execute(t("compare.open"), "scan.compare_module", about(view), "positive")],
  });
}

function itemLines(view: View, item: ScanItem, t: Words): readonly Element[] {
  const { start, end } = view.file.scans;
  const change = start && end ? itemChange(item, start.answers, end.answers) : undefined;
  const given = columnsOf(view).map(({ key, answers }) => {
    const answer = answers[item.id];
    const weight = weightOf(answer);
    const bar = weight === undefined ? "" : `${barOf(weight).bar} `;
    const words = answer ? `${bar}${t(`short.${answer}`)}` : t("compare.notGiven");
    return quiet(`${t(`column.${key}`)}: ${words}`);
  });
  return [
    strong(item.text),
    ...given,
    ...(change ? [line(`${signs[change]} ${t(`change.${change}`)}`)] : []),
  ];
}

/** The sentences of one module, each with all answers beside each other, and the remarks. */
export function compareModuleCard(
  view: View & { readonly module: TrackModule },
  language: Language,
): Card {
  const t = say(language);
  const { module, track } = view;
  const pages = pagesOf(track);
  const next = pages[pages.indexOf(module) + 1];
  const remarks = columnsOf(view).flatMap(({ key, remarks: said }) => {
    const remark = said[String(module.number)];
    return remark ? [line(`${t(`column.${key}`)}: ${plain(remark)}`)] : [];
  });
  const toModule = next && { ...about(view), module: next.number };
  return card({
    fallbackText: t("compare.moduleGist", { module: module.title }),
    body: [
      title(numbered(module)),
      quiet(headingOf(view, t)),
      ...module.scanItems.flatMap((item) => itemLines(view, item, t)),
      ...(remarks.length > 0 ? [strong(t("compare.remarks")), ...remarks] : []),
    ],
    actions: [
      ...(toModule ? [goTo(t("compare.next"), "scan.compare_module", toModule)] : []),
      goTo(t("compare.back"), "scan.compare", about(view)),
    ],
  });
}
