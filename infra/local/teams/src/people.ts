import type { Person } from "./api/shapes.ts";

const peopleGroups = ["coordinator", "teacher", "participant", "supervisor", "other"] as const;
export type PeopleGroup = (typeof peopleGroups)[number];

export const groupOf = ({ hint }: Pick<Person, "hint">): PeopleGroup =>
  peopleGroups.find((group) => group === hint) ?? "other";

const folded = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** People whose name or address holds every word that was typed, in the order of the groups. */
export function findPeople<P extends Pick<Person, "name" | "mail" | "hint">>(
  people: readonly P[],
  typed: string,
): readonly { readonly group: PeopleGroup; readonly people: readonly P[] }[] {
  const words = folded(typed).split(/\s+/).filter(Boolean);
  const found = people.filter((one) => {
    const text = folded(`${one.name} ${one.mail}`);
    return words.every((word) => text.includes(word));
  });
  return peopleGroups
    .map((group) => ({ group, people: found.filter((one) => groupOf(one) === group) }))
    .filter((section) => section.people.length > 0);
}

/** Invited, or known only by mail: nothing of the tenant opens until the invitation is accepted. */
export function accessOf(person: Pick<Person, "kind" | "guest">): "open" | "pending" | "none" {
  if (person.kind === "internal" || person.guest === "accepted") return "open";
  return person.guest === "pending" ? "pending" : "none";
}
