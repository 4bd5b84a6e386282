import { z } from "zod";
import type { Actor } from "../../kernel/feature.ts";
import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Person } from "../../kernel/person.ts";
import type { Ports } from "../../kernel/ports.ts";
import { getGroup } from "../groups/public.ts";
import { findPerson } from "../people/public.ts";
import type { Asker } from "./document.ts";

export type GivenVisitor = { readonly name: string; readonly mail: string };

export type WhoAsks = {
  readonly asker: Asker;
  /** Of the newest open group of the asker. */
  readonly coordinatorId?: string;
};

const longestName = 80;
const address = z.email().max(254);

/** Under which key an actor finds the tickets that he opened; undefined for somebody without an account. */
export const keyOf = ({ personId, objectId, visitor }: Actor): string | undefined => {
  if (personId !== undefined) return personId;
  return visitor || objectId === "" ? undefined : `account-${objectId.toLowerCase()}`;
};

/** The newest group that goes on; else the newest. A closed group has nobody who waits for questions. */
async function groupOf(
  { documents }: Pick<Ports, "documents">,
  { memberships }: Pick<Person, "memberships">,
): Promise<Pick<Asker, "role" | "groupName"> & Pick<WhoAsks, "coordinatorId">> {
  const newest = memberships.at(-1);
  for (const one of memberships.toReversed()) {
    const { value: group } = await getGroup(documents, one.groupId);
    if (group.archivedAt === undefined) {
      return { role: one.role, groupName: group.name, coordinatorId: group.coordinatorId };
    }
  }
  return newest ? { role: newest.role } : {};
}

/** Name and address that somebody gave, as they are kept. */
function visitorOf(
  given: GivenVisitor | undefined,
): Outcome<GivenVisitor, "tickets.name_needed" | "tickets.mail_wrong"> {
  const name = (given?.name ?? "").trim().replace(/\s+/g, " ").toWellFormed();
  const mail = (given?.mail ?? "").trim().toLowerCase();
  if (name.length < 2 || name.length > longestName) {
    return refuse("tickets.name_needed", { most: longestName });
  }
  return address.safeParse(mail).success ? done({ name, mail }) : refuse("tickets.mail_wrong");
}

/**
 * Who asks: a person we know by what we know, anybody else by what he gave. What a card says about a
 * person we know is not looked at.
 */
export async function whoAsks(
  ports: Pick<Ports, "documents" | "hash">,
  actor: Actor,
  given: GivenVisitor | undefined,
): Promise<Outcome<WhoAsks, "tickets.name_needed" | "tickets.mail_wrong">> {
  const { personId } = actor;
  const person = personId === undefined ? undefined : await findPerson(ports.documents, personId);
  if (personId !== undefined && person) {
    const { coordinatorId, ...group } = await groupOf(ports, person.value);
    const { name } = person.value;
    return done({
      asker: { key: personId, personId, isVisitor: false, name, ...group },
      ...(coordinatorId === undefined ? {} : { coordinatorId }),
    });
  }
  const visitor = visitorOf(given);
  if (!visitor.ok) return visitor;
  const key = keyOf(actor) ?? `mail-${ports.hash(visitor.value.mail).slice(0, 32)}`;
  return done({ asker: { key, isVisitor: true, ...visitor.value } });
}
