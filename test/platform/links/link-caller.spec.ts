import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { api, type EndpointName } from "../../../bot/contract/api.ts";
import type { Endpoint } from "../../../bot/contract/endpoint.ts";
import { linkPurposes } from "../../../bot/contract/links.ts";
import { instant, plus } from "../../../bot/kernel/time.ts";
import { aLinkApi, claims, codeOf } from "./a-link-api.ts";

const later = (ms: number) => instant(new Date(Date.parse(claims.expiresAt) + ms).toISOString());

describe("a call with a signed link", () => {
  it("given a right link, when called, then the actor is that person, for that purpose alone", async () => {
    const { call, actors, tokenOf, ports } = aLinkApi();

    const { status } = await call(`Link ${await tokenOf(claims)}`);

    assert.equal(status, 200);
    assert.deepEqual(actors, [
      {
        tenantId: ports.settings.tenantId,
        objectId: "",
        personId: "p-1",
        language: "nl",
        isCoordinator: false,
        link: "supervise",
        linkClaims: claims,
      },
    ]);
  });

  for (const guess of ["x", "eyJhbGciOiJkaXIifQ..x.y.z", "undefined", "a".repeat(5_000)]) {
    it(`given the guess '${guess.slice(0, 30)}', when called, then it is 401 and costs no storage request`, async () => {
      const { call, actors, lookedUp } = aLinkApi();

      const answer = await call(`Link ${guess}`);

      assert.deepEqual([answer.status, codeOf(answer)], [401, "links.unreadable"]);
      assert.deepEqual([actors, lookedUp], [[], []]);
    });
  }

  for (const [ms, status] of [
    [-1, 200],
    [0, 401],
    [1, 401],
  ] as const) {
    it(`given ${ms} ms after its end, when called, then it is ${status}`, async () => {
      const { call, tokenOf, ports, lookedUp } = aLinkApi();
      const token = await tokenOf(claims);
      ports.clock.now = later(ms);

      const answer = await call(`Link ${token}`);

      assert.equal(answer.status, status);
      if (status === 401) assert.deepEqual([codeOf(answer), lookedUp], ["links.expired", []]);
    });
  }

  it("given a link that ended, when a new one is asked for, then that alone is still open", async () => {
    const { call, tokenOf, ports } = aLinkApi();
    const token = await tokenOf(claims);
    ports.clock.now = later(1);

    assert.equal((await call(`Link ${token}`, { name: "freshLink" })).status, 200);
    assert.equal(codeOf(await call(`Link ${token}`, { name: "linkHolder" })), "links.expired");
  });

  for (const [what, revokedAt, code] of [
    ["before it was made", plus(claims.issuedAt, { seconds: -1 }), undefined],
    ["at the moment it was made", claims.issuedAt, "links.revoked"],
    ["after it was made", plus(claims.issuedAt, { seconds: 1 }), "links.revoked"],
  ] as const) {
    it(`given links revoked ${what}, when called, then ${code ?? "it opens"}`, async () => {
      const { call, tokenOf } = aLinkApi({ "p-1": { language: "nl", linksRevokedAt: revokedAt } });
      const authorization = `Link ${await tokenOf(claims)}`;

      assert.equal(codeOf(await call(authorization)), code);
      // Nor does a revoked one bring a new one.
      assert.equal(codeOf(await call(authorization, { name: "freshLink" })), code);
    });
  }

  it("given somebody who is gone, when called, then the link is revoked", async () => {
    const { call, tokenOf } = aLinkApi({});

    assert.equal(codeOf(await call(`Link ${await tokenOf(claims)}`)), "links.revoked");
  });

  for (const purpose of linkPurposes) {
    it(`given a link to ${purpose}, when used, then only calls open to that let it in`, async () => {
      const { call, tokenOf, lookedUp } = aLinkApi();
      const authorization = `Link ${await tokenOf({ ...claims, purpose })}`;

      const overview = await call(authorization);

      if (purpose === "supervise") assert.equal(overview.status, 200);
      else {
        assert.deepEqual([overview.status, codeOf(overview)], [403, "links.other_purpose"]);
        assert.deepEqual(lookedUp, []);
      }
      assert.equal((await call(authorization, { name: "linkHolder" })).status, 200);
      for (const name of ["groups", "me"] as const) {
        assert.equal(codeOf(await call(authorization, { name })), "links.other_purpose");
      }
    });
  }

  it("given a link, when shown as a sign-in, then nobody comes in; nor a sign-in shown as a link", async () => {
    const { call, tokenOf, actors } = aLinkApi();

    const asBearer = await call(`Bearer ${await tokenOf(claims)}`);
    const asLink = await call("Link signed-in");

    assert.deepEqual([asBearer.status, codeOf(asBearer)], [401, "http.unauthorised"]);
    assert.deepEqual([asLink.status, codeOf(asLink)], [401, "links.unreadable"]);
    assert.deepEqual(actors, []);
  });

  for (const key of ["token", "link", "access_token", "authorization"]) {
    it(`given a right link in the address as '${key}', when called, then it counts for nothing`, async () => {
      const { call, tokenOf, actors } = aLinkApi();

      const answer = await call("", { query: `?${key}=${await tokenOf(claims)}` });

      assert.deepEqual([answer.status, codeOf(answer)], [401, "http.unauthorised"]);
      assert.deepEqual(actors, []);
    });
  }

  it("given twenty guesses in a minute, when one more comes from there, then it waits; elsewhere nobody does", async () => {
    const { call, tokenOf } = aLinkApi();
    const right = `Link ${await tokenOf(claims)}`;
    for (let guess = 0; guess < 20; guess += 1) await call(`Link guess-${guess}`);

    const answer = await call(right);

    assert.deepEqual([answer.status, codeOf(answer)], [429, "links.too_many"]);
    assert.equal((await call(right, { ip: "192.0.2.2" })).status, 200);
    // Who signs in is no guesser.
    assert.equal((await call("Bearer signed-in")).status, 200);
  });

  it("given right links, when many come from one address, then nobody waits", async () => {
    const { call, tokenOf } = aLinkApi();
    const right = `Link ${await tokenOf(claims)}`;
    for (let time = 0; time < 40; time += 1) assert.equal((await call(right)).status, 200);
  });

  it("given every refusal, when said, then it is in Dutch, says what to do, and no log holds the link", async () => {
    const { call, tokenOf, ports } = aLinkApi();
    const token = await tokenOf({ ...claims, expiresAt: claims.issuedAt });

    const answers = [await call("Link x"), await call(`Link ${token}`)];

    for (const { json } of answers) {
      assert.match(String(Reflect.get(Object(json), "message")), /(Open|Vraag) .*link.*\.$/);
    }
    assert.ok(!JSON.stringify([answers, ports.logged]).includes(token));
  });

  it("given the whole contract, when looked through, then what a link changes is a POST", () => {
    const open = Object.entries(api as Readonly<Record<EndpointName, Endpoint>>).filter(
      ([, { links }]) => links !== undefined,
    );
    const named = (wanted: string) =>
      open.filter(([, { method }]) => method === wanted).map(([name]) => name);

    // That a GET changes nothing is tested on the routes themselves, in features/link-reads.spec.ts.
    assert.ok(named("GET").includes("linkHolder"));
    for (const name of ["signOff", "confirmSupervision", "acceptAgreement", "answerTalk"]) {
      assert.ok(named("POST").includes(name), name);
    }
  });
});
