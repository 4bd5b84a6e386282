import type { Ports } from "../../kernel/ports.ts";
import { allStandings, type Standing, standingOf } from "./merge-rules.ts";
import { findChange, listChanges } from "./store.ts";

type Needed = Pick<Ports, "documents" | "settings" | "knowledge" | "hash">;

/** Every item as it stands, the removed ones too. */
export const listStandings = async (ports: Needed): Promise<readonly Standing[]> =>
  allStandings(ports.knowledge.items, await listChanges(ports), ports.hash);

/** One item as it stands; undefined when nobody knows it. One point read. */
export async function findStanding(ports: Needed, itemId: string): Promise<Standing | undefined> {
  const start = ports.knowledge.items.find(({ id }) => id === itemId);
  return standingOf(start, (await findChange(ports, itemId))?.value, ports.hash);
}
