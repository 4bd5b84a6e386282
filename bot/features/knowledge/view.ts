import type { Output } from "../../contract/api.ts";
import type { Language } from "../../contract/languages.ts";
import { done, type Outcome } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import { findPerson, findPersonIdByAccount } from "../people/public.ts";
import type { Changed } from "./commit-change.ts";
import { lastResort } from "./item-rules.ts";
import type { Standing } from "./merge-rules.ts";
import { type Change, listRevisions } from "./store.ts";
import { problemSentence } from "./texts.ts";

type View = Output<"knowledgeItem">;
export type Line = Output<"knowledge">["items"][number];
export type NameOf = (change: Change) => string;

/** Names of who made these changes: a few coordinators, each looked up once. */
export async function namesFor(
  { documents, settings }: Ports,
  changes: readonly Change[],
): Promise<NameOf> {
  const makers = new Map(changes.map(({ by }) => [by.objectId, by]));
  const named = await Promise.all(
    [...makers.values()].map(async ({ objectId, personId: known }) => {
      const { tenantId } = settings;
      const personId = known ?? (await findPersonIdByAccount(documents, tenantId, objectId));
      const person = personId === undefined ? undefined : await findPerson(documents, personId);
      return [objectId, person?.value.name ?? ""] as const;
    }),
  );
  const names = new Map(named);
  return ({ by }) => names.get(by.objectId) ?? "";
}

export const lineOf = (
  { id, item, state, startChanged, change }: Standing,
  nameOf: NameOf,
  language: Language,
): Line => ({
  id,
  topic: item.topic,
  audience: item.audience,
  title: item.title[language],
  state,
  startChanged,
  questions: item.questions.length,
  searchable: [item.title.nl, item.title.en, ...item.questions, ...item.words].join("\n"),
  ...(change ? { changed: { at: change.at, name: nameOf(change) } } : {}),
});

const whatOf = ({ item, removed }: Change): View["history"][number]["what"] => {
  if (removed) return "removed";
  return item === undefined ? "start" : "changed";
};

/** One item with its history, for the editor. */
export async function viewOf(ports: Ports, standing: Standing, language: Language): Promise<View> {
  const { id, state, item, start, startChanged, change } = standing;
  const revisions = change ? await listRevisions(ports, id) : [];
  const nameOf = await namesFor(ports, revisions);
  return {
    id,
    revision: change?.revision ?? 0,
    state,
    item,
    ...(start && change?.item ? { start } : {}),
    startChanged,
    mayRemove: id !== lastResort,
    ...(change ? { changed: { at: change.at, name: nameOf(change) } } : {}),
    history: revisions.map((one) => ({
      revision: one.revision,
      by: { at: one.at, name: nameOf(one) },
      what: whatOf(one),
      ...(one.item ? { answer: one.item.answer[language], title: one.item.title[language] } : {}),
    })),
  };
}

/** How a change ended, for the page. */
export async function changedView<Code extends string>(
  ports: Ports,
  outcome: Outcome<Changed, Code>,
  language: Language,
): Promise<Outcome<Output<"changeKnowledgeItem">, Code>> {
  if (!outcome.ok) return outcome;
  const changed = outcome.value;
  if (changed.kind === "wrong") {
    const problems = changed.problems.map((one) => ({
      field: one.field,
      sentence: problemSentence(one, language),
    }));
    return done({ kind: "wrong", problems });
  }
  const view = await viewOf(ports, changed.standing, language);
  return changed.kind === "saved"
    ? done({ kind: "saved", view })
    : done({ kind: "changed_meanwhile", view, fields: [...changed.fields] });
}
