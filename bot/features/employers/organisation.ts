import type { Ports } from "../../kernel/ports.ts";

/** One organisation is written in many ways: capitals, spaces and punctuation do not count. */
export const normalised = (careOrganisation: string): string =>
  careOrganisation
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");

/** What names an organisation in ids and addresses; undefined for a name without letters. */
export function organisationKey(
  { hash }: Pick<Ports, "hash">,
  careOrganisation: string,
): string | undefined {
  const name = normalised(careOrganisation);
  return name === "" ? undefined : hash(name).slice(0, 16);
}
