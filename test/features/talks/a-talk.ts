import type { Member } from "../../../bot/features/groups/public.ts";
import { findTalk, newTalk, type Talk } from "../../../bot/features/talks/document.ts";
import { talks } from "../../../bot/features/talks/index.ts";
import { readJob } from "../../../bot/kernel/job.ts";
import { aClass, anActor, groupId } from "../../support/a-group.ts";
import { aMember, aPerson, storedPerson, teacherId } from "../../support/a-member.ts";
import { anAccount, aTenant } from "../../support/a-tenant.ts";
import { allOf, landed, portsOf } from "../../support/ports.ts";

export const ria = { name: "Ria Smit", mail: "r.smit@delinde.example", personId: "p-ria" };
export const kees = { name: "Kees Bos", mail: "k.bos@hetbaken.example", personId: "p-kees" };

const theTeacher = aMember({
  personId: teacherId,
  role: "teacher",
  name: "Tineke Vos",
  mail: "t.vos@zorgopleider.example",
});

/** Two of De Linde with Ria, one of Het Baken with Kees, one without a supervisor. */
export const usual: readonly Member[] = [
  theTeacher,
  aMember({ personId: "p-1", supervisor: ria }),
  aMember({ personId: "p-2", supervisor: ria }),
  aMember({ personId: "p-3", careOrganisation: "Het Baken", supervisor: kees }),
  aMember({ personId: "p-4", careOrganisation: " het baken" }),
];

type Given = Parameters<typeof aClass>[1] & { readonly now?: string };

/** A class with people at work, and the jobs of talks run by hand. */
export async function aTalkClass({ now = "2027-03-24T09:00:00Z", ...given }: Given = {}) {
  const tenant = aTenant({ accounts: [anAccount("o-teacher")] });
  const ports = portsOf({ now, tenant: tenant.tenant });
  await aClass(ports, { members: usual, ...given });
  for (const { personId, name, mail } of [ria, kees]) {
    const memberships = [{ groupId, role: "supervisor" as const }];
    await storedPerson(ports, aPerson({ personId, name, mail, memberships }));
  }
  const run = async (name: string, key = "1") => {
    const handler = Object.entries(talks.jobs ?? {}).find(([one]) => one === name)?.[1];
    if (!handler) throw new Error(name);
    const raw = { docType: "job", schema: 1, id: `job:${name}`, name, data: { key }, attempts: 0 };
    const result = await handler(ports, readJob({ ...raw, wakeAt: ports.now() }), groupId);
    await landed(ports, groupId, result);
    return result;
  };
  /** What a use case queued, until nothing is due any more. */
  const settle = async (): Promise<void> => {
    for (let round = 0; round < 10; round += 1) {
      const due = (await ports.documents.due(ports.now(), 100)).filter(
        ({ docType, id }) => docType === "job" && id.startsWith("job:talks."),
      );
      if (due.length === 0) return;
      for (const one of due) {
        const job = readJob(one.raw);
        await ports.documents.commit(one.pk, [{ kind: "delete", id: one.id }]);
        await run(job.name, String(job.data["key"] ?? ""));
      }
    }
    throw new Error("jobs without end");
  };
  const talkOf = async (talkId: string): Promise<Talk> => {
    const found = await findTalk(ports.documents, groupId, talkId);
    if (!found) throw new Error(talkId);
    return found.value;
  };
  const keep = (talk: Talk) => ports.documents.commit(groupId, [newTalk(talk)]);
  const noticesOf = async (pk: string) =>
    (await allOf(ports, pk, "notice")).filter(({ value }) => value["type"] === "talks.proposed");
  const open = () => [...tenant.events.values()].filter(({ cancelled }) => !cancelled);
  return { ports, tenant, run, settle, talkOf, keep, noticesOf, open };
}

export type World = Awaited<ReturnType<typeof aTalkClass>>;
export const middle = { groupId, talkId: "middle-p-1" };
export const personOf = ({ personId }: { readonly personId: string }) => anActor(personId);

/** After the sixth lesson: a talk for each participant. */
export const halfway = async (given: Given = {}): Promise<World> => {
  const world = await aTalkClass(given);
  await world.run("talks.halfway", "middle");
  await world.settle();
  return world;
};
export const codeOf = async (outcome: Promise<{ ok: boolean; refusal?: string }>) =>
  (await outcome).refusal ?? "ok";
