import type { Input, Output } from "#contract/api.ts";
import type { ItemField } from "#contract/knowledge-api.ts";

export type ItemView = Output<"knowledgeItem">;
export type Item = ItemView["item"];
export type Typed = Input<"previewKnowledge">["item"];
export type NextStep = Typed["next"][number];

/** What stands in the fields: lists as lines, so that somebody can paste them. */
export type ItemForm = Readonly<
  Record<Exclude<ItemField, "audience" | "sources" | "next">, string>
> & {
  readonly audience: Typed["audience"];
  readonly sources: Typed["sources"];
  readonly next: Typed["next"];
};

export const emptyForm: ItemForm = {
  audience: ["participant"],
  topic: "general",
  title: "",
  titleEn: "",
  questions: "",
  words: "",
  answer: "",
  answerEn: "",
  sources: [{ document: "", section: "" }],
  next: [],
};

/** A text that was only repeated for English counts as not written yet. */
const english = ({ nl, en }: { readonly nl: string; readonly en: string }): string =>
  en === nl ? "" : en;

export const formOf = (item: Item): ItemForm => ({
  audience: [...item.audience],
  topic: item.topic,
  title: item.title.nl,
  titleEn: english(item.title),
  questions: item.questions.join("\n"),
  words: item.words.join(", "),
  answer: item.answer.nl,
  answerEn: english(item.answer),
  sources: item.sources.map((one) => ({ ...one })),
  next: item.next.map((one) => ({ ...one })),
});

const linesOf = (text: string): string[] => text.split("\n").filter((line) => line.trim() !== "");
const wordsOf = (text: string): string[] =>
  text
    .split(/[,\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== "");

export const typedOf = (form: ItemForm): Typed => ({
  audience: form.audience,
  // What the list of topics offers, or what came from the server.
  topic: form.topic as Typed["topic"],
  title: { nl: form.title, en: form.titleEn },
  questions: linesOf(form.questions),
  words: wordsOf(form.words),
  answer: { nl: form.answer, en: form.answerEn },
  sources: form.sources,
  next: form.next,
});

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

export type Merged = {
  readonly form: ItemForm;
  /** Fields that both changed, each in another way: one's own text stays until he chooses. */
  readonly clashes: readonly ItemField[];
};

/**
 * Somebody else was first. What only he changed is taken over; what only I changed stays; what both
 * changed stays mine, and is named.
 */
export function merged(
  base: ItemForm,
  mine: ItemForm,
  theirs: ItemForm,
  fields: readonly ItemField[],
): Merged {
  const changed = fields.filter((field) => !same(base[field], theirs[field]));
  const isMine = (field: ItemField): boolean => !same(base[field], mine[field]);
  const taken = changed.filter((field) => !isMine(field));
  return {
    form: {
      ...mine,
      ...Object.fromEntries(taken.map((field) => [field, theirs[field]])),
    },
    clashes: changed.filter((field) => isMine(field) && !same(mine[field], theirs[field])),
  };
}

/** A field of the form in words, to lay beside one's own. */
export function fieldText(form: ItemForm, field: ItemField): string {
  const value = form[field];
  if (typeof value === "string") return value;
  return value
    .map((one) => (typeof one === "string" ? one : Object.values(one).join(" ")))
    .join("\n");
}
