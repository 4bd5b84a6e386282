import type { Language } from "../../contract/languages.ts";
import {
  type Action,
  type Card,
  callout,
  card,
  type Element,
  execute,
  line,
  plain,
  quiet,
  title,
} from "../../kernel/cards.ts";
import { say } from "./texts.ts";
import type { Provisioning } from "./view.ts";

const signs = { waiting: "○", busy: "◔", done: "✓", failed: "✕", cancelled: "–" } as const;

type Row = Provisioning["view"]["steps"][number];

function row(step: Row, language: Language): Element {
  const t = say(language);
  const counted = step.total > 1 && step.state !== "waiting";
  const state = t(`states.${step.state}`);
  const right = counted ? `${t("card.count", { done: step.done, total: step.total })}` : state;
  return {
    type: "ColumnSet",
    spacing: "Small",
    columns: [
      {
        type: "Column",
        width: "stretch",
        items: [
          line(t("card.row", { sign: signs[step.state], title: step.title })),
          ...(step.note && step.state !== "done" ? [quiet(plain(step.note))] : []),
        ],
      },
      { type: "Column", width: "auto", items: [quiet(right)] },
    ],
  };
}

const titles = {
  busy: "card.title",
  done: "card.titleDone",
  failed: "card.titleFailed",
  cancelled: "card.titleCancelled",
} as const;

function actions({ group, view }: Provisioning, language: Language): Action[] {
  const t = say(language);
  const data = { groupId: group.groupId };
  const retry = execute(t("card.retry"), "provisioning.retry", data, "positive");
  if (view.state === "failed" || view.state === "cancelled") return [retry];
  if (view.state === "busy") return [execute(t("card.cancel"), "provisioning.ask_cancel", data)];
  return [];
}

/** One card that changes in place while the class is made. */
export function progressCard(provisioning: Provisioning, language: Language): Card {
  const t = say(language);
  const { group, view } = provisioning;
  const heading = t(titles[view.state], { group: plain(group.name) });
  const { pendingGuests } = view;
  const extra: Element[] = [];
  if (view.state === "done") {
    const rest = pendingGuests.length === 0 ? ` ${t("card.nothingToDo")}` : "";
    extra.push(callout(`✓ ${t("card.doneLine")}${rest}`, "good"));
  }
  if (view.state === "cancelled") extra.push(line(t("card.cancelledLine")));
  if (pendingGuests.length > 0) {
    const names = pendingGuests
      .toSorted((a, b) => a.localeCompare(b, "nl"))
      .map(plain)
      .join(", ");
    extra.push(line(t("card.pending", { count: pendingGuests.length, names })));
  }
  return card({
    fallbackText: t(titles[view.state], { group: group.name }),
    body: [title(heading), ...view.steps.map((step) => row(step, language)), ...extra],
    actions: actions(provisioning, language),
  });
}

export function askCancelCard(groupId: string, language: Language): Card {
  const t = say(language);
  return card({
    fallbackText: t("card.askTitle"),
    body: [title(t("card.askTitle")), line(t("card.ask"))],
    actions: [
      execute(t("card.yes"), "provisioning.cancel", { groupId }, "destructive"),
      execute(t("card.no"), "provisioning.show", { groupId }),
    ],
  });
}
