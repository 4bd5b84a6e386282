import { strict as assert } from "node:assert";
import { after, before, describe, it } from "mocha";
import { ensurePerson, getPerson, revokeLinks } from "../../../bot/features/people/public.ts";
import type { LinkClaims } from "../../../bot/kernel/links.ts";
import { plus } from "../../../bot/kernel/time.ts";
import { sealedLinks } from "../../../bot/platform/links/sealed-links.ts";
import { coordinator } from "../../../infra/local/app/cast.ts";
import {
  amina,
  bram,
  chantal,
  everybody,
  type Named,
  teacher,
} from "../../support/a-group-file.ts";
import {
  type AppUnderTest,
  everybodyRedeems,
  makeClass,
  startAppUnderTest,
} from "../../support/app-under-test.ts";
import { handedInAgain } from "../../support/handed-in.ts";
import { keyOf } from "./a-link-api.ts";

const practice = "practice-1";
const ria: Named = { name: "Ria Hoekstra", mail: "r.hoekstra@hetbaken.example" };
const kees: Named = { name: "Kees Bakker", mail: "k.bakker@hetbaken.example" };

type Answer = { readonly status: number; readonly body: unknown };

describe("signed links on the real app", () => {
  let running: AppUnderTest;
  let groupId: string;
  const written: string[] = [];
  const personIdOf = ({ mail }: Named) =>
    `p-${running.app.app.ports.hash(mail.toLowerCase()).slice(0, 20)}`;
  const ports = () => running.app.app.ports;
  const claimsOf = (who: Named, change: Partial<LinkClaims> = {}): LinkClaims => ({
    personId: personIdOf(who),
    purpose: "supervise",
    path: "/supervisor",
    issuedAt: ports().now(),
    expiresAt: plus(ports().now(), { days: 30 }),
    ...change,
  });
  const tokenOf = async (claims: LinkClaims) =>
    (await ports().links.make(claims)).split("#")[1] ?? "";
  const call = async (token: string, path: string, body?: unknown): Promise<Answer> => {
    const response = await fetch(`${running.app.url}${path}`, {
      method: body === undefined ? "GET" : "POST",
      headers: { authorization: `Link ${token}`, "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: await response.json() };
  };
  const codeOf = ({ body }: Answer): unknown => Reflect.get(Object(body), "code");
  const workOf = (who: Named) => `/api/groups/${groupId}/supervisor/${personIdOf(who)}/${practice}`;

  before(async () => {
    const log = { write: (line: string) => void written.push(line) };
    running = await startAppUnderTest({ cast: [teacher, ...everybody, ria, kees], log });
    const group = await makeClass(running, {
      supervisors: { [amina.mail]: ria, [chantal.mail]: kees },
    });
    groupId = group.groupId;
    await running.tenant.advance(group.sessions[3]?.endsAt ?? "");
    await running.pass({ hours: 14 });
    await everybodyRedeems(running);
    for (const who of [amina, chantal]) {
      await handedInAgain(ports(), {
        groupId,
        personId: personIdOf(who),
        assignmentId: practice,
        kind: "practice",
        text: "Mijn STARR-verslag.",
      });
    }
  });
  after(() => running.close());

  it("given a supervisor's link, when used, then the three things work, and twice changes nothing", async () => {
    const token = await tokenOf(claimsOf(ria));

    const holder = await call(token, "/api/link");
    const overview = await call(token, "/api/supervisor");
    const sign = { attempt: 1, seen: "by_self", remark: "Rustig gedaan." };
    const first = await call(token, `${workOf(amina)}/sign-off`, sign);
    const second = await call(token, `${workOf(amina)}/sign-off`, sign);

    assert.equal(Reflect.get(Object(holder.body), "firstName"), "Ria");
    assert.match(JSON.stringify(overview.body), new RegExp(amina.name));
    assert.doesNotMatch(JSON.stringify(overview.body), new RegExp(chantal.name));
    assert.equal(first.status, 200, JSON.stringify(first.body));
    assert.deepEqual(second, first);
    const work = await call(token, workOf(amina));
    const { sightings, state } = Object(work.body);
    assert.deepEqual([sightings.length, state], [1, "signed"]);
  });

  it("given a supervisor's link, when ids of others stand in the path, then it is refused", async () => {
    const token = await tokenOf(claimsOf(ria));
    for (const [path, body] of [
      [workOf(chantal)],
      [`${workOf(chantal)}/sign-off`, { attempt: 1, seen: "by_self" }],
      [`/api/groups/${groupId}/hours/${personIdOf(chantal)}`],
      [
        `/api/groups/${groupId}/hours/${personIdOf(chantal)}/confirm`,
        { entryIds: ["entry-0001"], isRight: true },
      ],
      [`/api/groups/g-nothing/supervisor/${personIdOf(amina)}/${practice}`],
    ] as const) {
      const answer = await call(token, path, body);
      assert.ok([403, 404, 409].includes(answer.status), `${path} ${answer.status}`);
      assert.doesNotMatch(JSON.stringify(answer.body), /STARR|Chantal/);
    }
  });

  it("given a supervisor's link, when anything else is called, then it is for another purpose", async () => {
    const token = await tokenOf(claimsOf(ria));
    for (const [path, body] of [
      ["/api/me"],
      ["/api/groups"],
      [`/api/groups/${groupId}`],
      [`/api/groups/${groupId}/progress`],
      [`/api/groups/${groupId}/results`],
      [`/api/groups/${groupId}/people/${personIdOf(ria)}/revoke-links`, {}],
    ] as const) {
      const answer = await call(token, path, body);
      assert.deepEqual([path, codeOf(answer)], [path, "links.other_purpose"]);
    }
  });

  for (const [what, who] of [
    ["a participant", amina],
    ["a supervisor of somebody else", kees],
  ] as const) {
    it(`given a link of ${what}, when the work of another is asked for, then it is refused`, async () => {
      const other = who === amina ? chantal : amina;
      const answer = await call(await tokenOf(claimsOf(who)), workOf(other));

      assert.equal(codeOf(answer), "groups.supervisors_only");
    });
  }

  it("given a link for a purpose, when the coordinator's own person is in it, then it gives no coordinator's rights", async () => {
    const personId = await ensurePerson(ports(), { ...coordinator, language: "nl" });
    const token = await tokenOf(claimsOf(ria, { personId }));

    const hours = await call(token, `/api/groups/${groupId}/hours/${personIdOf(amina)}`);

    assert.ok(hours.status >= 400, `${hours.status}`);
  });

  it("given links that are revoked, when used again, then they open nothing; a later one does", async () => {
    const old = await tokenOf(claimsOf(kees));
    await running.pass({ minutes: 1 });
    await revokeLinks(ports(), personIdOf(kees));

    assert.deepEqual(codeOf(await call(old, "/api/supervisor")), "links.revoked");
    assert.deepEqual(codeOf(await call(old, "/api/link/fresh", {})), "links.revoked");
    await running.pass({ minutes: 1 });
    const fresh = await tokenOf(claimsOf(kees));
    assert.equal((await call(fresh, "/api/supervisor")).status, 200);
  });

  it("given a coordinator, when links of a supervisor are revoked, then that is kept; a teacher may not", async () => {
    const asked = { groupId, personId: personIdOf(kees) };
    await assert.rejects(running.call(teacher)("revokeLinks", asked), /coördinator/i);

    const { revokedAt } = await running.call(coordinator)("revokeLinks", asked);

    const { value } = await getPerson(ports().documents, personIdOf(kees));
    assert.equal(value.linksRevokedAt, revokedAt);
  });

  it("given a link that ended, when a new one is asked for, then a mail brings one that works", async () => {
    const token = await tokenOf(claimsOf(ria, { expiresAt: ports().now() }));
    assert.equal(codeOf(await call(token, "/api/supervisor")), "links.expired");

    const answers = [
      await call(token, "/api/link/fresh", {}),
      await call(token, "/api/link/fresh", {}),
    ];

    assert.deepEqual(
      answers.map(({ body }) => Reflect.get(Object(body), "state")),
      ["sent", "waiting"],
    );
    await running.pass({ minutes: 1 });
    const { id } = await running.personWith(ria.mail);
    const mails = (await running.hands.mail(id)).filter(({ html }) => html.includes("nieuwe link"));
    assert.equal(mails.length, 1);
    const [, fresh = ""] = /link\.html#([\w.-]+)/.exec(mails[0]?.html ?? "") ?? [];
    assert.equal((await call(fresh, "/api/supervisor")).status, 200);
  });

  it("given a link of another installation, when used, then it is unreadable", async () => {
    const other = sealedLinks({ publicUrl: running.app.url, keys: [keyOf("other")] });
    const token = (await other.make(claimsOf(ria))).split("#")[1] ?? "";

    assert.equal(codeOf(await call(token, "/api/supervisor")), "links.unreadable");
  });

  for (const method of ["GET", "HEAD"] as const) {
    it(`given a mail scanner, when it opens the address with ${method}, then a page comes and nothing changes`, async () => {
      const url = await ports().links.make(claimsOf(ria));
      const before = await getPerson(ports().documents, personIdOf(ria));

      const response = await fetch(url.replace(/^https?:\/\/[^/]+/, running.app.url), { method });

      assert.ok(response.status === 200 || response.status === 503);
      assert.deepEqual(await getPerson(ports().documents, personIdOf(ria)), before);
    });
  }

  it("given an action, when asked for with GET or HEAD, then it is not there", async () => {
    const token = await tokenOf(claimsOf(ria));
    for (const path of ["/api/link/fresh", `${workOf(amina)}/sign-off`]) {
      for (const method of ["GET", "HEAD"]) {
        const headers = { authorization: `Link ${token}` };
        const response = await fetch(`${running.app.url}${path}`, { method, headers });
        assert.equal(response.status, 404, `${method} ${path}`);
      }
    }
  });

  it("given all of this, when the log is read, then no link stands in it, nor whom it was for", async () => {
    const token = await tokenOf(claimsOf(ria));
    await call(token, "/api/nothing");
    await call(token, workOf(bram));
    await call(`${token}x`, "/api/supervisor");

    const all = written.join("\n");
    assert.ok(all.length > 0);
    assert.doesNotMatch(all, /eyJ|Hoekstra|hetbaken/);
    assert.ok(!all.includes(token));
  });
});
