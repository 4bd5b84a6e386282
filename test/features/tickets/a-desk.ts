import { strict as assert } from "node:assert";
import { tickets } from "../../../bot/features/tickets/index.ts";
import { findTicket } from "../../../bot/features/tickets/store.ts";
import type { Actor } from "../../../bot/kernel/feature.ts";
import { readJob } from "../../../bot/kernel/job.ts";
import { type Notice, noticeDocument, readNotice } from "../../../bot/kernel/notice.ts";
import type { Person } from "../../../bot/kernel/person.ts";
import { personPartition } from "../../../bot/kernel/person.ts";
import { rerunOnConflict } from "../../../bot/kernel/rerun.ts";
import { aClass, anActor, groupId } from "../../support/a-group.ts";
import { aPerson, coordinatorId, storedPerson } from "../../support/a-member.ts";
import { cardOf, shownText } from "../../support/card-text.ts";
import { allOf, landed, portsOf, type TestPorts, tenantId } from "../../support/ports.ts";

export const pk = "provider:zorgopleider";
export const bramId = "p-bram";
/** The second coordinator of the provider. */
export const bram: Actor = { ...anActor(bramId), isCoordinator: true };
export const visitor: Actor = {
  tenantId,
  objectId: "",
  language: "nl",
  isCoordinator: false,
  visitor: true,
};

export const talk = [
  { by: "asker", text: "Mag mijn hond mee naar de les?" },
  { by: "hugo", text: "Dat weet ik niet." },
] as const;
export const asked = { reason: "unanswered", turns: talk };

/** A provider with a class, and two coordinators: Carla, who made the class, and Bram. */
export async function aDesk(now = "2027-02-01T10:00:00Z") {
  const made = portsOf({ now });
  const coordinatorIds = [`o-${coordinatorId}`, `o-${bramId}`];
  const ports: TestPorts = { ...made, settings: { ...made.settings, coordinatorIds } };
  await aClass(ports);
  await known(ports, aPerson({ personId: bramId, name: "Bram Bos" }));
  await known(ports, aPerson({ personId: coordinatorId, name: "Carla Coördinator" }));
  await ports.documents.commit(personPartition("p-1"), [
    {
      kind: "upsert",
      id: "person",
      body: aPerson({
        name: "Amina Yıldız",
        memberships: [{ groupId, role: "participant" }],
      }),
    },
  ]);

  const press = (verb: string, data: object, actor: Actor) => {
    const found = tickets.verbs?.[`tickets.${verb}`];
    assert.ok(found, verb);
    return rerunOnConflict(() => found(ports, actor, data));
  };
  const work = async (name: string): Promise<void> => {
    for (const { id, value } of await allOf(ports, pk, "job")) {
      const job = readJob(value);
      if (job.name !== name || job.wakeAt > ports.now()) continue;
      const result =
        (await tickets.jobs?.[job.name as `${string}.${string}`]?.(ports, job, pk)) ?? {};
      const { again } = result;
      await landed(ports, pk, result);
      await ports.documents.commit(pk, [
        again ? { kind: "upsert", id, body: { ...job, wakeAt: again } } : { kind: "delete", id },
      ]);
    }
  };
  const notices = async (type: string): Promise<readonly Notice[]> =>
    (await allOf(ports, pk, "notice"))
      .map(({ value }) => readNotice(value))
      .filter((one) => one.type === type);
  return {
    ports,
    press,
    work,
    notices,
    shown: async (verb: string, data: object, actor: Actor) =>
      shownText(cardOf(await press(verb, data, actor))),
    codeOf: async (verb: string, data: object, actor: Actor) => {
      const outcome = await press(verb, data, actor);
      return outcome.ok ? "ok" : outcome.refusal;
    },
    /** The one ticket that there is. */
    only: async () => {
      const all = await allOf(ports, pk, "ticket");
      assert.equal(all.length, 1);
      const found = await findTicket(ports, String(all[0]?.value["ticketId"]));
      assert.ok(found);
      return found.value;
    },
    rendered: async (notice: Notice | undefined) => {
      assert.ok(notice);
      const kind = tickets.notices?.[notice.type as `${string}.${string}`];
      const made = await kind?.render(ports, notice, "nl");
      assert.ok(made);
      return made.kind === "card" ? shownText(made.card) : made.reason;
    },
    /** As the outbox leaves a notice that arrived. */
    arrived: async (): Promise<void> => {
      for (const { value, etag } of await allOf(ports, pk, "notice")) {
        const { wakeAt: _, ...rest } = readNotice(value);
        const body = { ...rest, state: "sent", activityId: "a-1", sentAt: ports.now() };
        const id = noticeDocument(rest.id);
        await ports.documents.commit(pk, [{ kind: "replace", id, ifMatch: etag, body }]);
      }
    },
  };
}
export type Desk = Awaited<ReturnType<typeof aDesk>>;

/** A person with the ways that lead from account and mail address to him. */
async function known(ports: TestPorts, person: Person): Promise<void> {
  await storedPerson(ports, person);
  const body = { docType: "pointer", schema: 1, personId: person.personId };
  const { account, mail } = person;
  const ways = [
    `mail:${mail}`,
    ...(account ? [`identity:${account.tenantId}:${account.objectId}`.toLowerCase()] : []),
  ];
  for (const way of ways) {
    await ports.documents.commit(way, [{ kind: "upsert", id: "pointer", body }]);
  }
}
