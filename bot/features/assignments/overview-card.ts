import type { Language } from "../../contract/languages.ts";
import { assignmentKinds, workSettings } from "../../contract/work.ts";
import type { Assignment } from "../../kernel/assignment.ts";
import {
  type Action,
  type Card,
  callout,
  card,
  type Element,
  execute,
  line,
  quiet,
  strong,
  title,
} from "../../kernel/cards.ts";
import type { Instant } from "../../kernel/time.ts";
import type { TrackModule } from "../../kernel/track.ts";
import type { Member, WorkFacts } from "../groups/public.ts";
import { kindName, looks, stepLines, when } from "./card-parts.ts";
import { variantFor } from "./help.ts";
import type { ListedWork, WorkList, workLists } from "./list-rules.ts";
import type { MinutesShown } from "./minutes.ts";
import { say } from "./texts.ts";

export type OverviewView = {
  readonly groupId: string;
  readonly module: Pick<TrackModule, "number" | "title">;
  readonly member: Pick<Member, "progress" | "setting" | "notSafe">;
  readonly lists: ReturnType<typeof workLists>;
  readonly shown: MinutesShown;
  readonly now: Instant;
  /** What was just done, said at the top. */
  readonly news?: string;
};

type Block = { readonly view: OverviewView; readonly list: WorkList; readonly language: Language };

function handedInLine({ state, late }: ListedWork, { handedInAt }: WorkFacts, language: Language) {
  const t = say(language);
  const at = when(handedInAt, language);
  if (state === "practised") return `✓ ${t("card.practisedOn", at)}`;
  if (state === "met") return `✓ ${t("card.met")}`;
  if (state === "not_yet") return `⚠ ${t("card.notYet")}`;
  return `✓ ${t(late ? "card.handedInLate" : "card.handedIn", at)}`;
}

/** Where it stands: done, to be handed in, or late, which is still welcome. */
function standing(item: ListedWork, { view, language }: Block): readonly Element[] {
  const facts = view.member.progress.work[item.assignment.id];
  const done = facts ? [strong(handedInLine(item, facts, language))] : [];
  if (!item.dueAt || (facts && item.state !== "not_yet")) return done;
  const due = say(language)(item.late ? "card.late" : "card.due", when(item.dueAt, language));
  return [...done, strong(due)];
}

function setting({ settingVariants }: Assignment, { view, language }: Block): readonly Element[] {
  const t = say(language);
  const { member, groupId, module } = view;
  if (Object.keys(settingVariants).length === 0) return [];
  const variant = variantFor({ settingVariants }, member.setting);
  if (member.setting) {
    const where = t(`setting.${member.setting}`);
    return variant ? [line(t("setting.variant", { setting: where, variant }))] : [];
  }
  const choices = workSettings.map((one) =>
    execute(t(`setting.${one}`), "assignments.choose_setting", {
      groupId,
      number: module.number,
      setting: one,
    }),
  );
  return [strong(`? ${t("setting.ask")}`), { type: "ActionSet", actions: choices }];
}

/** What somebody can do with it now; the main thing first. */
function mainAction({ assignment, state }: ListedWork, { view, language }: Block): Action {
  const t = say(language);
  const { id: assignmentId, kind } = assignment;
  const data = { groupId: view.groupId, assignmentId };
  if (kind === "practise") {
    const isDone = state === "practised";
    const text = `✎ ${t(isDone ? "card.undo" : "card.practised")}`;
    const style = isDone ? "default" : "positive";
    return execute(text, "assignments.practise_done", { ...data, done: !isDone }, style);
  }
  const { sign } = looks[kind];
  if (state === "handed_in" || state === "met") {
    return execute(`${sign} ${t("card.look")}`, "assignments.show_handed_in", data);
  }
  const first = kind === "practice" ? "card.practiceHandIn" : "card.handIn";
  const text = `${sign} ${t(state === "not_yet" ? "card.again" : first)}`;
  return execute(text, "assignments.open_hand_in", data, "positive");
}

/** A practice assignment only: whether it is safe, and that nobody waits for a signature. */
function practiceLines({ assignment, state }: ListedWork, { view, language }: Block) {
  if (assignment.kind !== "practice") return [];
  const t = say(language);
  const { notSafe, progress } = view.member;
  const said = notSafe.findLast(({ assignmentId }) => assignmentId === assignment.id);
  const seen = progress.work[assignment.id]?.seen;
  const isUnsigned = state === "handed_in" && (seen === undefined || seen === "not_there");
  return [
    ...(said ? [line(said.settledAt ? `✓ ${t("safe.settled")}` : `⚠ ${t("safe.said")}`)] : []),
    ...(isUnsigned ? [quiet(t("card.notSigned"))] : []),
  ];
}

/** Stopping must be as near as handing in. */
function safetyAction({ assignment }: ListedWork, { view, language }: Block): readonly Action[] {
  if (assignment.kind !== "practice") return [];
  const data = { groupId: view.groupId, assignmentId: assignment.id };
  return [execute(`⚠ ${say(language)("safe.button")}`, "safety.ask", data)];
}

function itemParts(item: ListedWork, block: Block): readonly Element[] {
  const { assignment } = item;
  const { view, language } = block;
  const t = say(language);
  const data = { groupId: view.groupId, assignmentId: assignment.id };
  const help = t("card.help", { kind: t(`kind.${assignment.kind}`).toLowerCase() });
  return [
    strong(assignment.title),
    ...(assignment.why ? [line(t("card.why", { why: assignment.why }))] : []),
    ...stepLines(assignment),
    ...setting(assignment, block),
    quiet(t("card.minutes", { minutes: view.shown(assignment) })),
    ...standing(item, block),
    ...practiceLines(item, block),
    {
      type: "ActionSet",
      actions: [
        mainAction(item, block),
        execute(help, "assignments.help", data),
        ...safetyAction(item, block),
      ],
    },
  ];
}

function counterText(kind: Assignment["kind"], { done, open, late }: WorkList, language: Language) {
  const t = say(language);
  const counted = t(`counter.${kind}`, { done, open });
  return late > 0 ? `${counted} ⚠ ${t("counter.late", { late })}` : counted;
}

/** Practising, handing in and practice assignments never mix: own list, word, sign, colour, counter. */
function kindBlock(kind: Assignment["kind"], block: Block): readonly Element[] {
  const { view, list, language } = block;
  const own = list.items.filter(({ assignment }) => assignment.module === view.module.number);
  if (own.length === 0) return [];
  const items: Element[] = [
    { ...strong(kindName(kind, language)), size: "Medium" } as Element, // A text block with a size.
    quiet(say(language)(`hint.${kind}`)),
    quiet(counterText(kind, list, language)),
    ...own.flatMap((item) => itemParts(item, block)),
  ];
  return [{ type: "Container", style: looks[kind].style, items, spacing: "Medium" }];
}

/** Everything that opened with one session: why, steps, time, deadline, help, and what to press. */
export function overviewCard(view: OverviewView, language: Language): Card {
  const t = say(language);
  const { module, lists, news } = view;
  const place = { number: module.number, module: module.title };
  return card({
    fallbackText: t("card.gist", place),
    body: [
      title(t("card.title", place)),
      line(module.title),
      ...(news ? [callout(`✓ ${news}`, "good")] : []),
      ...assignmentKinds.flatMap((kind) => kindBlock(kind, { view, list: lists[kind], language })),
    ],
  });
}
