import type { Language } from "../../contract/languages.ts";
import { type Action, type Card, card, execute, line, quiet, title } from "../../kernel/cards.ts";
import type { Settings } from "../../kernel/ports.ts";
import { say } from "./texts.ts";

export const helpRoles = ["participant", "teacher", "supervisor", "coordinator", "other"] as const;
/** As whom somebody is helped: each sees only what leads somewhere for him. */
export type HelpRole = (typeof helpRoles)[number];

type Button = readonly [
  words:
    | "tasks"
    | "next"
    | "results"
    | "hours"
    | "weeks"
    | "progress"
    | "queue"
    | "groupResults"
    | "groupWeeks"
    | "people"
    | "forwarded"
    | "topics"
    | "courses"
    | "intake",
  verb: `${string}.${string}`,
];

/** What people do every day, within one click; at most six buttons. */
const buttons: Readonly<Record<HelpRole, readonly Button[]>> = {
  participant: [
    ["tasks", "progress.show_tasks"],
    ["next", "sessions.show_next"],
    ["results", "review.results"],
    ["hours", "hours.show"],
    ["weeks", "sessions.show_weeks"],
    ["progress", "progress.show"],
  ],
  teacher: [
    ["queue", "review.queue"],
    ["next", "sessions.show_next"],
    ["groupResults", "review.results"],
    ["groupWeeks", "sessions.show_weeks"],
    ["progress", "progress.show"],
  ],
  supervisor: [
    ["people", "digest.show"],
    ["topics", "hugo.topics"],
  ],
  coordinator: [
    ["forwarded", "tickets.list"],
    ["topics", "hugo.topics"],
  ],
  other: [
    ["topics", "hugo.topics"],
    ["courses", "hugo.courses"],
    ["intake", "intake.start"],
  ],
};

type HelpView = {
  readonly role: HelpRole;
  readonly isCoordinator: boolean;
  readonly helper: Settings["helper"];
};

/** Who coordinates and has another role too sees both. */
function actionsOf({ role, isCoordinator }: HelpView, language: Language): readonly Action[] {
  const also = isCoordinator && role !== "coordinator" ? buttons.coordinator.slice(0, 1) : [];
  const all = [...buttons[role].slice(0, 6 - also.length), ...also];
  return all.map(([words, verb]) => execute(say(language)(`help.${words}`), verb, {}));
}

export function helpCard(view: HelpView, language: Language): Card {
  const { role, isCoordinator, helper } = view;
  const t = say(language);
  const roles: readonly HelpRole[] =
    isCoordinator && role !== "coordinator" ? [role, "coordinator"] : [role];
  return card({
    fallbackText: t(`help.gist.${role}`),
    body: [
      title(t("help.title")),
      line(t("help.intro")),
      ...roles.map((one) => line(t(`help.also.${one}`))),
      line(t("help.person", { helper: helper.name, phone: helper.phone })),
      quiet(t("help.urgent")),
    ],
    actions: actionsOf(view, language),
  });
}
