import type { Language } from "#contract/languages.ts";

/** Sentences in groups; placeholders as `{{name}}`; plurals as `key_one` and `key_other` (by `count`). */
type Sentences = { readonly [key: string]: string | Sentences };
/** The shape another language must have: the same keys, other words. */
export type SameShape<T> = {
  readonly [K in keyof T]: T[K] extends string ? string : SameShape<T[K]>;
};

type Plural<K extends string> = K extends `${infer Base}_one` | `${infer Base}_other` ? Base : K;
type Path<T> = {
  [K in keyof T & string]: T[K] extends string ? Plural<K> : `${K}.${Path<T[K]>}`;
}[keyof T & string];

export type Say<T> = (key: Path<T>, values?: Readonly<Record<string, string | number>>) => string;

function find(sentences: Sentences, key: string): string | undefined {
  let place: string | Sentences | undefined = sentences;
  for (const step of key.split(".")) {
    place = typeof place === "object" ? place[step] : undefined;
  }
  return typeof place === "string" ? place : undefined;
}

/**
 * The sentences of one page, per language. The bot has i18next for this; the tab needs 20 lines of it.
 * @throws Error for a key that does not exist, so a typo never reaches a person.
 */
export function texts<T extends Sentences>(
  source: Readonly<Record<"nl", T>> & Readonly<Record<Language, SameShape<T>>>,
): (language: Language) => Say<T> {
  return (language) => {
    const plural = new Intl.PluralRules(language);
    const sentences = source[language] as Sentences; // Every language has the shape of `nl`; only words differ.
    return (key, values = {}) => {
      const form = `${key}_${values["count"] === undefined ? "" : plural.select(Number(values["count"]))}`;
      const sentence = find(sentences, form) ?? find(sentences, key);
      if (sentence === undefined) throw new Error(`no text for ${key}`);
      return sentence.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ""));
    };
  };
}
