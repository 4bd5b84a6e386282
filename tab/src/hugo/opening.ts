import { type Audience, audience } from "#contract/hugo.ts";
import { type Language, languageOf } from "#contract/languages.ts";

/** How somebody comes in, out of the address. */
export type Opening = {
  readonly language: Language;
  /** Inside a page of the provider's own site: without our header. */
  readonly isEmbedded: boolean;
  readonly audience: Audience | undefined;
  /** `?v=`: asked at once. */
  readonly question: string | undefined;
  /** `#intake=`: the intake that somebody goes on with. */
  readonly intakeId: string | undefined;
  /** The address without what is nobody else's business. */
  readonly address: string;
};

type Address = { readonly pathname: string; readonly search: string; readonly hash: string };

/** Reads the address of the page. Pure; what it does not know it leaves alone. */
export function openingOf({ pathname, search, hash }: Address, locale: string): Opening {
  const query = new URLSearchParams(search);
  const behind = new URLSearchParams(hash.replace(/^#/, ""));
  const question = query.get("v")?.trim();
  const intakeId = behind.get("intake")?.trim();
  query.delete("v");
  return {
    language: languageOf(query.get("lang") ?? locale),
    isEmbedded: query.get("embed") === "1",
    audience: audience.safeParse(query.get("audience")).data,
    question: question || undefined,
    intakeId: intakeId || undefined,
    address: `${pathname}${query.size > 0 ? `?${query}` : ""}`,
  };
}
