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
import { dayText, type Instant, localDay, localTime } from "../../kernel/time.ts";
import type { TrackModule, WorkItem } from "../../kernel/track.ts";
import type { WorkFacts } from "../groups/public.ts";
import { maxAnswer, type OpenWork } from "./rules.ts";
import { say } from "./texts.ts";
import type { Work } from "./work.ts";

type OverviewView = {
  readonly groupId: string;
  readonly module: TrackModule;
  readonly dueAt: Instant | undefined;
  readonly work: Readonly<Record<string, WorkFacts>>;
  readonly now: Instant;
};

const when = (at: Instant, language: Language) => ({
  date: dayText(localDay(at), language),
  time: localTime(at),
});

const steps = (item: WorkItem): Element[] =>
  item.steps.map((step, index) => line(`${index + 1}. ${step}`));

/** Where it stands: handed in, to be handed in, or late, which is still welcome. */
function standing(item: WorkItem, { work, dueAt, now }: OverviewView, language: Language) {
  const t = say(language);
  const handedInAt = work[item.id]?.handedInAt;
  if (handedInAt) return [strong(`✓ ${t("card.handedIn", when(handedInAt, language))}`)];
  if (item.kind === "practise" || !dueAt) return [];
  return [strong(t(dueAt < now ? "card.late" : "card.due", when(dueAt, language)))];
}

/** Practising and handing in never mix: own word, own sign, own colour. */
function block(item: WorkItem, view: OverviewView, language: Language): Element {
  const t = say(language);
  const practising = item.kind === "practise";
  const heading = practising
    ? `✎ ${t("card.practise")}: ${item.title}`
    : `▲ ${t("card.handIn")}: ${item.title}`;
  const items: Element[] = [
    strong(heading),
    quiet(t(practising ? "card.practiseHint" : "card.handInHint")),
    ...steps(item),
    quiet(t("card.minutes", { minutes: item.minutes })),
    ...standing(item, view, language),
  ];
  return { type: "Container", style: practising ? "emphasis" : "accent", items, spacing: "Medium" };
}

export function overviewCard(view: OverviewView, language: Language): Card {
  const t = say(language);
  const { groupId, module, work } = view;
  const place = { number: module.number, module: module.title };
  const open = module.work.filter(({ kind, id }) => kind === "hand_in" && !work[id]);
  return card({
    fallbackText: t("card.gist", place),
    body: [
      title(t("card.title", place)),
      line(module.title),
      ...module.work.map((item) => block(item, view, language)),
    ],
    actions: open.map(({ id }) =>
      execute(
        t("card.open"),
        "assignments.open_hand_in",
        { groupId, assignmentId: id },
        "positive",
      ),
    ),
  });
}

type FormView = {
  readonly groupId: string;
  readonly item: WorkItem;
  readonly problem?: string;
  readonly text?: string;
};

export function formCard(view: FormView, language: Language): Card {
  const t = say(language);
  const { groupId, item, problem, text } = view;
  const data = { groupId, assignmentId: item.id };
  return card({
    fallbackText: t("form.gist", { assignment: item.title }),
    body: [
      title(t("form.title", { assignment: item.title })),
      ...(problem ? [callout(`⚠ ${problem}`, "attention")] : []),
      ...steps(item),
      {
        type: "Input.Text",
        id: "text",
        label: t("form.label"),
        placeholder: t("form.placeholder"),
        isMultiline: true,
        isRequired: true,
        errorMessage: t("form.required"),
        maxLength: maxAnswer,
        ...(text ? { value: text } : {}),
      },
      line(t("form.privacy")),
      quiet(t("form.final")),
    ],
    actions: [
      execute(t("form.send"), "assignments.hand_in", data, "positive"),
      goTo(t("form.back"), "assignments.open", data),
    ],
  });
}

/** A long answer is shown by its beginning: a card is at most 28 KB. */
const shown = 1500;

export function handedInCard(
  groupId: string,
  { item, work }: OpenWork & { readonly work: Work },
  language: Language,
): Card {
  const t = say(language);
  const last = work.attempts.at(-1);
  if (!last) throw new Error("nothing was handed in");
  const text = last.text.length > shown ? `${last.text.slice(0, shown)}…` : last.text;
  const facts = { assignment: item.title, ...when(last.handedInAt, language) };
  return card({
    fallbackText: t("done.gist", facts),
    body: [
      title(t("done.title")),
      callout(`✓ ${t("done.thanks", facts)}`, "good"),
      line(t("done.next")),
      strong(t("done.yourText")),
      line(plain(text)),
    ],
    actions: [execute(t("form.back"), "assignments.open", { groupId, assignmentId: item.id })],
  });
}
