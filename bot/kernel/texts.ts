import i18next, { type i18n } from "i18next";
import { type Language, languages } from "../contract/languages.ts";

/** Sentences in groups; placeholders as `{{name}}`; plurals as `key_one` and `key_other`. */
export type Sentences = { readonly [key: string]: string | Sentences };
/** The shape another language must have: the same keys, other words. */
export type SameShape<T> = {
  readonly [K in keyof T]: T[K] extends string ? string : SameShape<T[K]>;
};

type Plural<K extends string> = K extends `${infer Base}_one` | `${infer Base}_other` ? Base : K;
type Path<T> = {
  [K in keyof T & string]: T[K] extends string ? Plural<K> : `${K}.${Path<T[K]>}`;
}[keyof T & string];

export type Say<T> = (key: Path<T>, values?: Readonly<Record<string, string | number>>) => string;

/**
 * The sentences of one feature, per language.
 * @throws Error for a key that does not exist, so a typo never reaches a person.
 */
export function texts<T extends Sentences>(
  source: Readonly<Record<"nl", T>> & Readonly<Record<Language, SameShape<T>>>,
): (language: Language) => Say<T> {
  const instance: i18n = i18next.createInstance();
  void instance.init({
    initAsync: false,
    fallbackLng: "nl",
    supportedLngs: [...languages],
    resources: Object.fromEntries(
      languages.map((language) => [language, { translation: source[language] }]),
    ),
    interpolation: { escapeValue: false },
  });
  return (language) => {
    // i18next's own key types know only resources declared globally; ours are typed by `Path`.
    const translate = instance.getFixedT(language) as (key: string, values: object) => string;
    return (key, values = {}) => {
      if (!instance.exists(key, { lng: language, ...values })) {
        throw new Error(`no text for ${key}`);
      }
      return translate(key, values);
    };
  };
}
