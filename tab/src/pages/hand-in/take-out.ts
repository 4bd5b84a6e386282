import type { ClientDataKind } from "#contract/work-api.ts";

/** What may tell who a client is, as the server found it. */
export type ClientFinding = {
  readonly kind: ClientDataKind;
  /** The characters themselves, as they stand in the text. */
  readonly text: string;
};

/** Takes these characters out of a text wherever they stand, and puts other words there. */
export const takeOut = (text: string, { text: found }: ClientFinding, instead: string): string =>
  found === "" ? text : text.replaceAll(found, () => instead);

/** The findings that still stand in the text after changes by hand. */
export const stillThere = (
  text: string,
  findings: readonly ClientFinding[],
): readonly ClientFinding[] => findings.filter((finding) => text.includes(finding.text));
