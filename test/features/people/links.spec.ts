import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { people } from "../../../bot/features/people/index.ts";
import { getPerson, revokeLinks } from "../../../bot/features/people/public.ts";
import { revokeLinksOf } from "../../../bot/features/people/revoke-links.ts";
import type { Actor } from "../../../bot/kernel/feature.ts";
import { type Job, readJob } from "../../../bot/kernel/job.ts";
import type { LinkClaims } from "../../../bot/kernel/links.ts";
import { personPartition } from "../../../bot/kernel/person.ts";
import type { Mail } from "../../../bot/kernel/tenant.ts";
import { plus } from "../../../bot/kernel/time.ts";
import {
  aClass,
  coordinator,
  groupId,
  participant,
  stranger,
  teacher,
} from "../../support/a-group.ts";
import { aMember } from "../../support/a-member.ts";
import { aTenant } from "../../support/a-tenant.ts";
import { idsOf, portsOf } from "../../support/ports.ts";

const ria = { personId: "p-ria", name: "Ria Hoekstra", mail: "r.hoekstra@hetbaken.example" };

async function somebodyWithALink() {
  const mails: Mail[] = [];
  const { tenant } = aTenant();
  const ports = portsOf({
    tenant: { ...tenant, sendMail: (_, mail) => Promise.resolve(void mails.push(mail)) },
  });
  await aClass(ports, {
    members: [aMember({ personId: "p-1", supervisor: ria }), aMember({ personId: "p-2" })],
  });
  await aClass(ports, {
    members: [aMember({ ...ria, role: "supervisor" })],
    group: { groupId: "g-ria" },
  });
  const claims: LinkClaims = {
    personId: ria.personId,
    purpose: "supervise",
    path: "/supervisor",
    issuedAt: ports.now(),
    expiresAt: plus(ports.now(), { days: 30 }),
  };
  const actor: Actor = {
    tenantId: "t",
    objectId: "",
    personId: ria.personId,
    language: "nl",
    isCoordinator: false,
    link: "supervise",
    linkClaims: claims,
  };
  const ask = async (by = actor) => await people.routes?.freshLink?.(ports, by, {});
  const pk = personPartition(ria.personId);
  const job = async (): Promise<Job> =>
    (await ports.documents.get(pk, "job:people.fresh_link:supervise", readJob)).value;
  const send = async () => await people.jobs?.["people.fresh_link"]?.(ports, await job(), pk);
  return { ports, mails, claims, actor, ask, send, pk };
}

describe("a fresh link", () => {
  it("given an ended link, when a new one is asked for, then it goes to the address we know and opens", async () => {
    const { ports, mails, ask, send, claims } = await somebodyWithALink();
    ports.clock.now = plus(claims.expiresAt, { days: 1 });

    assert.deepEqual(await ask(), { ok: true, value: { state: "sent" } });
    await send();

    const [mail] = mails;
    assert.deepEqual(mail?.to, { name: ria.name, mail: ria.mail });
    assert.doesNotMatch(mail?.subject ?? ria.name, /Ria|Hoekstra/);
    const [, token = ""] = /link\.html#([^"\s]+)/.exec(mail?.html ?? "") ?? [];
    const read = await ports.links.read(token);
    assert.equal(read?.personId, ria.personId);
    assert.equal(read?.path, claims.path);
    assert.equal(read?.issuedAt, ports.now());
    assert.ok((read?.expiresAt ?? "") > ports.now());
    assert.ok(mail?.html.includes(`#${token}"`));
  });

  it("given ten presses, when within ten minutes, then one mail goes; after that another may", async () => {
    const { ports, ask, pk } = await somebodyWithALink();
    const answers = [];
    for (let press = 0; press < 10; press += 1) answers.push(await ask());

    assert.deepEqual(
      answers.map((answer) => answer?.ok && answer.value.state),
      ["sent", ...Array.from({ length: 9 }, () => "waiting")],
    );
    assert.deepEqual(await idsOf(ports, pk, "job"), ["job:people.fresh_link:supervise"]);
    ports.clock.now = plus(ports.now(), { minutes: 10 });
    assert.deepEqual(await ask(), { ok: true, value: { state: "sent" } });
  });

  it("given links that were revoked meanwhile, when it would be sent, then nothing goes", async () => {
    const { ports, mails, ask, send } = await somebodyWithALink();
    await ask();
    await revokeLinks(ports, ria.personId);

    await send();

    assert.deepEqual(mails, []);
  });

  it("given somebody who signed in, when asked, then there is no link to make anew", async () => {
    const { ask, ports } = await somebodyWithALink();

    assert.deepEqual(await ask(participant), { ok: false, refusal: "people.no_link" });
    const holder = await people.routes?.linkHolder?.(ports, participant, {});
    assert.deepEqual(holder, { ok: false, refusal: "people.no_link" });
  });

  it("given a link, when looked at, then it says for whom by first name alone, and until when", async () => {
    const { ports, actor, claims } = await somebodyWithALink();

    const answer = await people.routes?.linkHolder?.(ports, actor, {});

    assert.deepEqual(answer, {
      ok: true,
      value: {
        firstName: "Ria",
        language: "nl",
        purpose: "supervise",
        path: "/supervisor",
        until: claims.expiresAt,
      },
    });
  });
});

describe("an end to links", () => {
  it("given links, when revoked twice, then the last moment counts and the rest of the person stays", async () => {
    const { ports } = await somebodyWithALink();
    const before = await getPerson(ports.documents, ria.personId);
    await revokeLinks(ports, ria.personId);
    ports.clock.now = plus(ports.now(), { minutes: 5 });

    await revokeLinks(ports, ria.personId);

    const { value } = await getPerson(ports.documents, ria.personId);
    assert.deepEqual(value, { ...before.value, linksRevokedAt: ports.now() });
  });

  it("given nobody, when revoked, then nothing happens", async () => {
    const { ports } = await somebodyWithALink();

    await revokeLinks(ports, "p-nobody");
  });

  for (const [what, actor] of [
    ["a teacher", teacher],
    ["a participant", participant],
    ["a stranger", stranger],
  ] as const) {
    it(`given ${what}, when it is asked, then only a coordinator may`, async () => {
      const { ports } = await somebodyWithALink();

      const answer = await revokeLinksOf(ports, actor, { groupId, personId: ria.personId });

      assert.deepEqual(answer, { ok: false, refusal: "groups.coordinators_only" });
      const { value } = await getPerson(ports.documents, ria.personId);
      assert.equal(value.linksRevokedAt, undefined);
    });
  }

  it("given the coordinator, when it is a supervisor of the group, then it is done; of another group, not", async () => {
    const { ports } = await somebodyWithALink();

    const own = await revokeLinksOf(ports, coordinator, { groupId, personId: ria.personId });
    const elsewhere = await revokeLinksOf(ports, coordinator, {
      groupId: "g-9",
      personId: ria.personId,
    });

    assert.deepEqual(own, { ok: true, value: { revokedAt: ports.now() } });
    assert.deepEqual(elsewhere, { ok: false, refusal: "people.not_found" });
  });
});
