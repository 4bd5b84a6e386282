import type { Language } from "../../contract/languages.ts";
import {
  type Action,
  type Card,
  callout,
  card,
  type Element,
  execute,
  goTo,
  line,
  plain,
  quiet,
  title,
} from "../../kernel/cards.ts";
import type { Track, TrackModule } from "../../kernel/track.ts";
import { maxRemark, pagesOf, pageVersion, type Scan, type ScanPage, scanAnswers } from "./rules.ts";
import { say } from "./texts.ts";

type PageView = {
  readonly groupId: string;
  readonly scan: Scan;
  readonly track: Track;
  readonly module: TrackModule;
  /** Of the press on this card; a card made later has another one. */
  readonly commandId: string;
  /** The page that was saved just before this one was shown. */
  readonly justSaved?: number;
  /** What was wrong with what was sent; `sent` keeps the answers in view. */
  readonly problem?: string;
  readonly sent?: ScanPage;
  /** The page was saved meanwhile with other answers: both are shown, and saving is deliberate. */
  readonly changed?: boolean;
};

export const inputOf = (itemId: string): string => `answer:${itemId}`;

type Words = ReturnType<typeof say>;

const storedLine = ({ scan, sent, changed }: PageView, itemId: string, t: Words): Element[] => {
  const stored = scan.answers[itemId];
  if (!(changed && stored) || stored === sent?.answers[itemId]) return [];
  return [quiet(t("page.stored", { answer: t(`answers.${stored}`) }))];
};

const questions = (view: PageView, t: Words): readonly Element[] => {
  const { module, scan, sent } = view;
  // Once per card: every sentence has the same five answers.
  const choices = scanAnswers.map((value) => ({ title: t(`answers.${value}`), value }));
  const errorMessage = t("page.missing");
  return module.scanItems.flatMap(({ id, text }): readonly Element[] => {
    const given = sent?.answers[id] ?? scan.answers[id];
    return [
      {
        type: "Input.ChoiceSet",
        id: inputOf(id),
        label: text,
        style: "expanded",
        isRequired: true,
        errorMessage,
        choices,
        ...(given === undefined ? {} : { value: given }),
        spacing: "Large",
      },
      ...storedLine(view, id, t),
    ];
  });
};

/** Never half a character: an emoji is two of these. */
const cut = (text: string): string => text.slice(0, maxRemark).replace(/[\uD800-\uDBFF]$/, "");

function remarkOf({ module, scan, sent, changed }: PageView, t: Words): readonly Element[] {
  const stored = scan.remarks[String(module.number)] ?? "";
  const shown = sent?.remark ?? stored;
  const other = changed && stored !== "" && stored !== shown.trim();
  return [
    {
      type: "Input.Text",
      id: "remark",
      label: t("page.remark"),
      placeholder: t("page.remarkHint"),
      isMultiline: true,
      maxLength: maxRemark,
      value: cut(shown),
      spacing: "Large",
    },
    ...(other ? [quiet(t("page.stored", { answer: plain(stored) }))] : []),
  ];
}

/** A wrong page that is sent again stays as old as it was; after a warning, saving is deliberate. */
const versionOf = ({ scan, module, sent, changed }: PageView): string =>
  sent && !changed ? (sent.version ?? "") : pageVersion(scan, module.number);

function pageActions(view: PageView, t: Words): readonly Action[] {
  const { groupId, scan, track, module, commandId, changed } = view;
  const { moment } = scan;
  const pages = pagesOf(track);
  const index = pages.indexOf(module);
  const data = { groupId, moment, module: module.number, commandId, version: versionOf(view) };
  if (changed) {
    return [
      execute(t("page.saveAnyway"), "scan.save_page", data, "positive"),
      goTo(t("page.keep"), "scan.open", { groupId, moment }),
    ];
  }
  const saving = t(index === pages.length - 1 ? "page.saveLast" : "page.save");
  const previous = pages[index - 1];
  const back = previous && { groupId, moment, module: previous.number };
  return [
    execute(saving, "scan.save_page", data, "positive"),
    ...(back ? [goTo(t("page.previous"), "scan.open_page", back)] : []),
  ];
}

/** One module of the scan: short, saved as it is sent, and the same on every device. */
export function pageCard(view: PageView, language: Language): Card {
  const { track, module, justSaved, problem, changed } = view;
  const t = say(language);
  const pages = pagesOf(track);
  const place = { page: pages.indexOf(module) + 1, pages: pages.length, module: module.title };
  const body: Element[] = [title(t("page.title", place))];
  if (problem) body.push(callout(`⚠ ${problem}`, "attention"));
  if (changed) body.push(line(t("page.changedHow")));
  if (justSaved) body.push(callout(`✓ ${t("page.saved", { ...place, page: justSaved })}`, "good"));
  body.push(line(t("page.choose")), quiet(t("page.whoSees")), ...questions(view, t));
  body.push(...remarkOf(view, t));
  return card({ fallbackText: t("page.gist", place), body, actions: pageActions(view, t) });
}
