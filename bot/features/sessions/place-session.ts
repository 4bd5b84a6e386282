import type { Actor } from "../../kernel/feature.ts";
import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import { changed, opened, type RightsRefusal } from "./change-session.ts";
import { commitChange } from "./commit-change.ts";
import { type ChangeRefusal, changeable } from "./moving-rules.ts";
import type { Session } from "./store.ts";

export type Place =
  | { readonly kind: "online" }
  | {
      readonly kind: "place" | "skills_lab";
      readonly address: string;
      readonly bring?: string | undefined;
    };

/** Nobody finds a place of two letters. */
const shortestAddress = 3;

const isSame = (a: Session["place"], b: Session["place"]): boolean =>
  a?.kind === b?.kind && a?.address === b?.address && a?.bring === b?.bring;

function placeOf(place: Place): Session["place"] {
  if (place.kind === "online") return undefined;
  const bring = place.bring?.trim() ?? "";
  return { kind: place.kind, address: place.address.trim(), ...(bring ? { bring } : {}) };
}

/**
 * Says where a session is held. Planned and attended as any other; the online meeting stays, because
 * Microsoft does not take it away. Saying the same again changes nothing and tells nobody.
 */
export async function placeSession(
  ports: Ports,
  actor: Actor,
  {
    groupId,
    number,
    place,
  }: {
    readonly groupId: string;
    readonly number: number;
    readonly place: Place;
  },
): Promise<Outcome<Session, ChangeRefusal | RightsRefusal | "sessions.address_needed">> {
  const found = await opened(ports, actor, groupId);
  if (!found.ok) return found;
  const { group, before } = found.value;
  const wanted = placeOf(place);
  if (wanted && wanted.address.length < shortestAddress) return refuse("sessions.address_needed");
  const sessions = before.map(({ value }) => value);
  const session = changeable(sessions, number, ports.now());
  if (!session.ok) return session;
  const { place: old, ...rest } = session.value;
  if (isSame(old, wanted)) return session;
  const placed = changed({ ...rest, ...(wanted ? { place: wanted } : {}) });
  await commitChange(ports, { kind: "placed", group, before, changed: [placed] });
  return done(placed);
}
