import type { Language } from "../../contract/languages.ts";
import {
  type Action,
  type Card,
  card,
  type Element,
  execute,
  goTo,
  line,
  link,
  plain,
  quiet,
  strong,
  title,
} from "../../kernel/cards.ts";
import type { Member } from "../groups/public.ts";
import {
  block,
  buttons,
  kindHeading,
  pageButtons,
  pageOf,
  seenText,
  stateSigns,
  when,
} from "./card-parts.ts";
import { countsOf, hasFeedback, type Result, type ResultCounts } from "./result-rules.ts";
import { say } from "./texts.ts";

const perPage = 6;

/** The sentences of one result; which of them depends on who reads it. */
function sentencesOf(result: Result, own: boolean, language: Language): string {
  const t = say(language);
  const { assignment, state, dueAt, facts } = result;
  const due = dueAt && when(dueAt, language);
  const late = own ? "results.wasDue" : "results.wasDueThere";
  const planned = assignment.minutes;
  const real = facts?.minutes;
  const sentences = [
    due && state === "open" ? t("results.due", due) : "",
    due && state === "late" ? t(late, due) : "",
    facts ? t("results.handedIn", when(facts.handedInAt, language)) : "",
    facts && facts.attempt > 1 ? t("results.attempt", { attempt: facts.attempt }) : "",
    facts?.judgedAt ? t("results.judged", when(facts.judgedAt, language)) : "",
    facts?.seen ? t("results.signed", { seen: seenText(facts.seen, language) }) : "",
    real === undefined
      ? t("results.planned", { planned })
      : t("results.minutes", { planned, real }),
  ];
  return sentences.filter((sentence) => sentence !== "").join(" ");
}

type Row = { readonly own: boolean; readonly actions: readonly Action[] };

function row(result: Result, { own, actions }: Row, language: Language): Element {
  const { assignment, state } = result;
  const word = say(language)(own ? `state.${state}` : `forTeacher.${state}`);
  return block(assignment, [
    strong(kindHeading(assignment, language)),
    line(`${stateSigns[state]} ${word}`),
    quiet(sentencesOf(result, own, language)),
    ...buttons(actions),
  ]);
}

const sumOf = ({ met, not_yet, waiting, open, late }: ResultCounts) => ({
  met,
  notYet: not_yet,
  waiting,
  open,
  late,
});

/** What asks something comes first, what is judged next, the newest first. */
const shownFirst = ["late", "not_yet", "open", "waiting", "met"] as const;
const inOrder = (results: readonly Result[]): readonly Result[] =>
  shownFirst.flatMap((state) => results.filter((one) => one.state === state).toReversed());

type ListView = {
  readonly groupId: string;
  readonly results: readonly Result[];
  /** From 1. */
  readonly page: number;
};

function list(
  { results, page: asked }: ListView,
  rowOf: (result: Result) => Row,
  language: Language,
) {
  const t = say(language);
  const counts = countsOf(results);
  const { page, pages, items } = pageOf(inOrder(results), asked, perPage);
  const later = counts.not_open;
  const body: readonly Element[] = [
    ...(items.length === 0
      ? [line(t("results.nothing"))]
      : [line(t("results.sum", sumOf(counts)))]),
    ...items.map((result) => row(result, rowOf(result), language)),
    ...(pages > 1 ? [quiet(t("queue.page", { page, pages }))] : []),
    ...(later > 0 && items.length > 0 ? [quiet(t("results.later", { count: later }))] : []),
    quiet(t("results.note")),
  ];
  return { body, page, pages, gist: t("results.gist", sumOf(counts)) };
}

/** *Mijn resultaten*: what is judged, with a way to the feedback. */
export function myResultsCard(
  view: ListView & { readonly tabUrl: string },
  language: Language,
): Card {
  const t = say(language);
  const { groupId, tabUrl } = view;
  const shown = list(
    view,
    (result) => {
      const data = { groupId, assignmentId: result.assignment.id };
      const open = execute(t("results.feedback"), "review.feedback", data);
      return { own: true, actions: hasFeedback(result) ? [open] : [] };
    },
    language,
  );
  return card({
    fallbackText: `${t("results.mine")}. ${shown.gist}`,
    body: [title(t("results.mine")), ...shown.body],
    actions: [
      ...pageButtons(shown, "review.results", { groupId }, language),
      link(t("results.file"), tabUrl),
    ],
  });
}

type PersonView = ListView & { readonly member: Member; readonly mayJudge: boolean };

/** The results of one participant, as teacher and coordinator see them. */
export function personResultsCard(view: PersonView, language: Language): Card {
  const t = say(language);
  const { groupId, member, mayJudge } = view;
  const { personId, name } = member;
  const shown = list(
    view,
    ({ assignment, facts }) => {
      const data = { groupId, personId, assignmentId: assignment.id };
      const look = execute(t("results.look"), "review.open", data);
      return { own: false, actions: facts ? [look] : [] };
    },
    language,
  );
  return card({
    fallbackText: `${t("results.ofPerson", { name })}. ${shown.gist}`,
    body: [title(t("results.ofPerson", { name: plain(name) })), ...shown.body],
    actions: [
      ...pageButtons(shown, "review.person", { groupId, personId }, language),
      ...(mayJudge
        ? [goTo(t("results.extend"), "review.ask_extension", { groupId, personId })]
        : []),
      goTo(t("results.toGroup"), "review.results", { groupId }),
    ],
  });
}
