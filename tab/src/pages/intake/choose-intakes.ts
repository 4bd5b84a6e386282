import type { IntakeRow } from "#contract/intake-api.ts";

/** What the list shows: a state, and a certificate by its id. */
export type Choice = { readonly state: IntakeRow["state"] | "all"; readonly trackId: string };

/** Any certificate, and none chosen yet: no certificate has such an id. */
export const anyTrack = "";
export const noTrack = "-";

export const everything: Choice = { state: "all", trackId: anyTrack };

const isOfTrack = ({ certificate }: IntakeRow, trackId: string): boolean =>
  trackId === anyTrack || (certificate?.trackId ?? noTrack) === trackId;

export const chosen = (
  intakes: readonly IntakeRow[],
  { state, trackId }: Choice,
): readonly IntakeRow[] =>
  intakes.filter((one) => (state === "all" || one.state === state) && isOfTrack(one, trackId));

/** The certificates that people chose, each once, by title. */
export function certificatesIn(intakes: readonly IntakeRow[]) {
  const byId = new Map(
    intakes.flatMap(({ certificate }) =>
      certificate ? [[certificate.trackId, certificate.title] as const] : [],
    ),
  );
  return [...byId]
    .map(([trackId, title]) => ({ trackId, title }))
    .toSorted((a, b) => a.title.localeCompare(b.title, "nl"));
}
