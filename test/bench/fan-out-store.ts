import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { newGroup, newMember } from "../../bot/features/groups/public.ts";
import { newSession } from "../../bot/features/sessions/public.ts";
import type { Documents } from "../../bot/kernel/documents.ts";
import { queued } from "../../bot/kernel/notice.ts";
import { personDocument, personPartition } from "../../bot/kernel/person.ts";
import { type Instant, instant } from "../../bot/kernel/time.ts";
import { chatIdOf } from "../../infra/local/connector/ids.ts";
import { tenantId } from "../../infra/local/ids.ts";
import { objectIdOf, personIdOf } from "../../infra/local/people.ts";
import { openState } from "../../infra/local/state.ts";
import { aGroup, sessionsOf } from "../support/a-group.ts";
import { aMember, aPerson } from "../support/a-member.ts";

/** A Tuesday morning, so that nothing waits for the day. */
export const fanOutNow: Instant = instant("2027-01-12T09:00:00.000Z");
const perGroup = 13;
const type = "sessions.cancelled";
const roles = ["participant", "supervisor"] as const;

type Recipient = { readonly personId: string; readonly mail: string };

const recipientOf = (role: string, number: number): Recipient => ({
  personId: `p-${role}-${number}`,
  mail: `${role}${number}@delinde.example`,
});
const chatOf = ({ mail }: Recipient): string => chatIdOf(objectIdOf(mail));

const numbers = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);

/** Everybody of both roles, one of each for every number. */
const recipients = (pairs: number): readonly Recipient[] =>
  numbers(0, pairs).flatMap((number) => roles.map((role) => recipientOf(role, number)));

/** People with the app and a chat, in a tenant that has not started yet. */
export function addPeople(dataDir: string, pairs: number): void {
  mkdirSync(dataDir, { recursive: true });
  const state = openState(join(dataDir, "tenant.sqlite"));
  const people = state.collection("people");
  const chats = state.collection("chats");
  for (const one of recipients(pairs)) {
    const id = personIdOf(one.mail);
    const objectId = objectIdOf(one.mail);
    const guest = { guest: "accepted", installed: true, kind: "external", hint: "" } as const;
    people.put(id, { id, objectId, name: one.personId, mail: one.mail, ...guest });
    chats.put(chatOf(one), { personId: id, createdAt: fanOutNow });
  }
  state.close();
}

type Filling = { readonly pairs: number; readonly tenantUrl: string };

async function addGroup(documents: Documents, filling: Filling, group: number): Promise<void> {
  const { pairs, tenantUrl } = filling;
  const groupId = `g-fan-out-${group}`;
  const own = numbers(group * perGroup, Math.min(pairs, (group + 1) * perGroup));
  const members = own.flatMap((number) =>
    roles.map((role) => ({ role, ...recipientOf(role, number) })),
  );
  for (const { role, ...one } of members) {
    const account = {
      tenantId,
      objectId: objectIdOf(one.mail),
      guest: true,
      usableSince: fanOutNow,
    };
    const conversation = { conversationId: chatOf(one), serviceUrl: `${tenantUrl}/connector` };
    const body = aPerson({ ...one, account, conversation, memberships: [{ groupId, role }] });
    await documents.commit(personPartition(one.personId), [
      { kind: "create", id: personDocument, body },
    ]);
  }
  await documents.commit(groupId, [
    newGroup(aGroup({ groupId, teacherId: "p-teacher" })),
    ...members.map(({ role, ...one }) => newMember(aMember({ ...one, role }))),
    ...sessionsOf().map((session) =>
      newSession(session.number === 1 ? { ...session, state: "cancelled" } : session),
    ),
    ...members.map(({ personId: to }) =>
      queued({
        id: `${type}:1:${to}`,
        type,
        groupId,
        to,
        data: { change: 1, kind: "cancelled", numbers: [1], deadlines: {} },
        dueAt: fanOutNow,
      }),
    ),
  ]);
}

export const groupIds = (pairs: number): readonly string[] =>
  numbers(0, Math.ceil(pairs / perGroup)).map((group) => `g-fan-out-${group}`);

/** Groups in which a session is cancelled, with one message due for every participant and supervisor. */
export async function addMessages(documents: Documents, filling: Filling): Promise<void> {
  for (const [group] of groupIds(filling.pairs).entries())
    await addGroup(documents, filling, group);
}
