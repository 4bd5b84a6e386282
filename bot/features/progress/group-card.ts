import type { Language } from "../../contract/languages.ts";
import { type Card, card, type Element, execute, line, plain, title } from "../../kernel/cards.ts";
import type { Track } from "../../kernel/track.ts";
import type { Group, Member } from "../groups/public.ts";
import { judgedWork, totalsOf } from "./rules.ts";
import { say } from "./texts.ts";

type GroupView = {
  readonly group: Group;
  readonly track: Track;
  readonly participants: readonly Member[];
};

const cell = (text: string, weight: "Default" | "Bolder" = "Default") => ({
  type: "TableCell" as const,
  items: [{ type: "TextBlock" as const, text, wrap: true, weight }],
});
const row = (texts: readonly string[], weight?: "Bolder") => ({
  type: "TableRow" as const,
  cells: texts.map((text) => cell(text, weight)),
});

function scanText({ progress }: Member, language: Language): string {
  const t = say(language);
  if (progress.scanCompletedAt) return t("group.scanDone");
  if (progress.scanPagesDone === 0) return t("group.scanNone");
  return t("group.scanPart", { done: progress.scanPagesDone, pages: progress.scanPages });
}

function table({ participants, group, track }: GroupView, language: Language): Element {
  const t = say(language);
  const open = judgedWork(track).filter(({ module }) => group.handedOut.includes(module));
  const handedIn = (member: Member) =>
    open.filter(({ assignmentId }) => member.progress.work[assignmentId]).length;
  return {
    type: "Table",
    gridStyle: "default",
    columns: [{ width: 3 }, { width: 2 }, { width: 2 }],
    rows: [
      row([t("group.name"), t("group.scan"), t("group.handedIn")], "Bolder"),
      ...participants.map((member) =>
        row([
          plain(member.name),
          scanText(member, language),
          open.length === 0
            ? t("group.noneOpen")
            : t("group.handedInCount", { done: handedIn(member), open: open.length }),
        ]),
      ),
    ],
  };
}

/** The latest modules only: a card stays readable and under 28 KB in the last weeks too. */
const shownModules = 3;

export function groupCard(view: GroupView, language: Language): Card {
  const t = say(language);
  const { group, track, participants } = view;
  const totals = totalsOf(participants, group, track);
  const heading = t("group.title", { group: plain(group.name) });
  const total = totals.participants;
  const works = totals.work
    .slice(-shownModules)
    .map(({ module, title: name, handedIn }) =>
      line(t("group.work", { module, title: name, done: handedIn, total })),
    );
  const body: Element[] =
    total === 0
      ? [title(heading), line(t("group.empty"))]
      : [
          title(heading),
          line(t("group.scans", { done: totals.scansDone, total })),
          ...(works.length > 0 ? works : [line(t("group.noWork"))]),
          table(view, language),
        ];
  return card({
    fallbackText: t("group.gist", { group: group.name, scans: totals.scansDone, total }),
    body,
    actions: [execute(t("group.refresh"), "progress.show_group", { groupId: group.groupId })],
  });
}

export function chooseCard(
  groups: readonly { readonly groupId: string; readonly name: string }[],
  language: Language,
): Card {
  const t = say(language);
  return card({
    fallbackText: t("group.choose"),
    body: [title(t("group.choose"))],
    actions: groups.map(({ groupId, name }) => execute(name, "progress.show_group", { groupId })),
  });
}
