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
import type { Track, TrackModule } from "../../kernel/track.ts";
import { maxRemark, pagesOf, type Scan, type ScanPage, scanAnswers } from "./rules.ts";
import { summarise } from "./summary-rules.ts";
import { say } from "./texts.ts";

type PageView = {
  readonly groupId: string;
  readonly scan: Scan;
  readonly track: Track;
  readonly module: TrackModule;
  /** The page that was saved just before this one was shown. */
  readonly justSaved?: number;
  /** What was wrong with what was sent; `sent` keeps the answers in view. */
  readonly problem?: string;
  readonly sent?: ScanPage;
};

export const inputOf = (itemId: string): string => `answer:${itemId}`;

const questions = (
  { module, scan, sent }: PageView,
  t: ReturnType<typeof say>,
): readonly Element[] => {
  // Once per card: every sentence has the same five answers.
  const choices = scanAnswers.map((value) => ({ title: t(`answers.${value}`), value }));
  const errorMessage = t("page.missing");
  return module.scanItems.map(({ id, text }) => {
    const given = sent?.answers[id] ?? scan.answers[id];
    return {
      type: "Input.ChoiceSet",
      id: inputOf(id),
      label: text,
      style: "expanded",
      isRequired: true,
      errorMessage,
      choices,
      ...(given === undefined ? {} : { value: given }),
      spacing: "Large",
    };
  });
};

/** One module of the scan: short, saved as it is sent, and the same on every device. */
export function pageCard(view: PageView, language: Language): Card {
  const { groupId, scan, track, module, justSaved, problem, sent } = view;
  const t = say(language);
  const pages = pagesOf(track);
  const index = pages.indexOf(module);
  const place = { page: index + 1, pages: pages.length, module: module.title };
  const previous = pages[index - 1];
  const remark = sent?.remark ?? scan.remarks[String(module.number)] ?? "";
  const body: Element[] = [title(t("page.title", place))];
  if (problem) body.push(callout(`⚠ ${problem}`, "attention"));
  if (justSaved) body.push(callout(`✓ ${t("page.saved", { ...place, page: justSaved })}`, "good"));
  body.push(line(t("page.choose")), quiet(t("page.whoSees")), ...questions(view, t), {
    type: "Input.Text",
    id: "remark",
    label: t("page.remark"),
    placeholder: t("page.remarkHint"),
    isMultiline: true,
    maxLength: maxRemark,
    value: remark.slice(0, maxRemark),
    spacing: "Large",
  });
  const last = index === pages.length - 1;
  const actions: Action[] = [
    execute(
      t(last ? "page.saveLast" : "page.save"),
      "scan.save_page",
      { groupId, module: module.number },
      "positive",
    ),
  ];
  if (previous) {
    const data = { groupId, module: previous.number };
    actions.push(goTo(t("page.previous"), "scan.open_page", data));
  }
  return card({ fallbackText: t("page.gist", place), body, actions });
}

/** The clear end: what was saved, what it says in short, and that nothing more is asked now. */
export function doneCard(scan: Scan, track: Track, language: Language): Card {
  const t = say(language);
  const pages = pagesOf(track).length;
  const { counts, strongest, weakest } = summarise(scan, track);
  const names = (modules: readonly TrackModule[]) => modules.map(({ title: name }) => name);
  const extra: Element[] = [];
  if (strongest.length > 0) {
    extra.push(facts([[t("done.strongest"), names(strongest).join(", ")]]));
  }
  if (weakest.length > 0) extra.push(facts([[t("done.weakest"), names(weakest).join(", ")]]));
  return card({
    fallbackText: t("done.gist"),
    body: [
      title(t("done.title")),
      callout(`✓ ${t("done.thanks", { pages })}`, "good"),
      line(t("done.next")),
      strong(t("done.counts")),
      facts(
        scanAnswers
          .filter((answer) => counts[answer] > 0)
          .map((answer) => [t(`answers.${answer}`), t("done.times", { times: counts[answer] })]),
      ),
      ...extra,
    ],
  });
}

type InviteView = {
  readonly groupId: string;
  readonly pages: number;
  readonly minutes: number;
  readonly firstSession: string;
  readonly begun: boolean;
};

export function inviteCard(view: InviteView, language: Language): Card {
  const t = say(language);
  const { groupId, pages, minutes, firstSession, begun } = view;
  return card({
    fallbackText: `${t("invite.title")} ${t("invite.intro")}`,
    body: [
      title(t("invite.title")),
      line(t("invite.intro")),
      line(t("invite.how", { pages, minutes })),
      line(t("invite.when", { date: plain(firstSession) })),
      quiet(t("invite.whoSees")),
    ],
    actions: [
      execute(t(begun ? "invite.goOn" : "invite.start"), "scan.open", { groupId }, "positive"),
    ],
  });
}
