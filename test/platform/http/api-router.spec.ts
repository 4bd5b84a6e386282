import { strict as assert } from "node:assert";
import express from "express";
import { describe, it } from "mocha";
import type { EndpointName } from "../../../bot/contract/api.ts";
import { Fault } from "../../../bot/kernel/fault.ts";
import { done, type Outcome, refuse } from "../../../bot/kernel/outcome.ts";
import { addressOf } from "../../../bot/platform/http/address.ts";
import { apiRouter, type CheckedRoute } from "../../../bot/platform/http/api-router.ts";
import { anActor } from "../../support/a-group.ts";
import { inject } from "../../support/inject.ts";
import { portsOf, tenantId } from "../../support/ports.ts";

const words = (language: string) => ({
  links: {
    "links.unreadable": `${language} unreadable`,
    "links.expired": `${language} expired`,
    "links.revoked": `${language} revoked`,
    "links.other_purpose": `${language} other purpose`,
    "links.too_many": `${language} too many links`,
  },
  unauthorised: `${language} unauthorised`,
  badRequest: `${language} bad request`,
  tooMany: `${language} too many`,
  tooLarge: `${language} too large`,
  notFound: `${language} not found`,
  fault: (reference: string) => `${language} fault ${reference}`,
});
const token = { authorization: "Bearer right" };

/** An app of one route. */
function anApi(name: EndpointName, route: CheckedRoute) {
  const ports = portsOf();
  let asked: unknown;
  const app = express();
  app.use(
    "/api",
    apiRouter({
      ports,
      routes: new Map([
        [
          name,
          (own, actor, input) => {
            asked = input;
            return route(own, actor, input);
          },
        ],
      ]),
      uploads: new Map(),
      downloads: new Map(),
      verify: (given) =>
        given === "right"
          ? Promise.resolve({ tenantId, objectId: "o-p-1" })
          : Promise.reject(new Fault("http.unauthorised")),
      linkHolder: () => Promise.resolve(undefined),
      identify: ({ language }) => Promise.resolve(anActor("p-1", language)),
      sentence: (language, { refusal }) => `${language} ${refusal}`,
      words: { nl: words("nl"), en: words("en") },
    }),
  );
  return { app, ports, asked: () => asked };
}
const answering =
  (outcome: Outcome<unknown, string>): CheckedRoute =>
  () =>
    Promise.resolve(outcome);
const breaking =
  (error: unknown): CheckedRoute =>
  () =>
    Promise.reject(error);

const handIn = {
  method: "POST",
  path: "/api/groups/g-1/hand-in",
  headers: token,
  body: { assignmentId: "m01-hand-in", text: "Klaar." },
} as const;

describe("a call of the tab", () => {
  it("given a right call, when made, then input and answer go through and nothing is cached", async () => {
    const { app, asked } = anApi("handIn", answering(done({ handedInAt: "now" })));

    const { status, json, headers } = await inject(app, handIn);

    assert.deepEqual([status, json], [200, { handedInAt: "now" }]);
    assert.deepEqual(asked(), { groupId: "g-1", ...handIn.body });
    assert.equal(headers["cache-control"], "no-store");
  });

  it("given a group in the body, when another is in the path, then the call is refused or the path wins", async () => {
    const { app, asked } = anApi("handIn", answering(done({})));

    await inject(app, { ...handIn, body: { ...handIn.body, groupId: "g-of-others" } });

    assert.equal(Reflect.get(Object(asked()), "groupId"), "g-1");
  });

  for (const [what, change] of [
    ["a field nobody knows", { body: { ...handIn.body, admin: true } }],
    ["a field that is missing", { body: { text: "x" } }],
    ["a text that is too long", { body: { ...handIn.body, text: "x".repeat(100_001) } }],
    ["no body", { body: undefined }],
    ["a body that is no JSON", { body: "{" }],
    ["a list as body", { body: [1] }],
    ["a path that cannot be read", { path: "/api/groups/%E0%A4%A/hand-in" }],
  ] as const) {
    it(`given ${what}, when called, then it says what to do`, async () => {
      const { app } = anApi("handIn", answering(done({})));

      const { status, json } = await inject(app, { ...handIn, ...change });

      assert.deepEqual(
        [status, json],
        [400, { code: "http.bad_request", message: "nl bad request" }],
      );
    });
  }

  for (const [refusal, status] of [
    ["groups.not_yours", 403],
    ["groups.not_known", 403],
    ["files.not_yours", 403],
    ["imports.not_found", 404],
    ["assignments.already_handed_in", 409],
  ] as const) {
    it(`given ${refusal}, when refused, then the status is ${status} with its sentence`, async () => {
      const { app } = anApi("handIn", answering(refuse(refusal)));

      const answer = await inject(app, handIn);

      assert.deepEqual(
        [answer.status, answer.json],
        [status, { code: refusal, message: `nl ${refusal}` }],
      );
    });
  }

  it("given an English browser, when refused, then the sentence is English", async () => {
    const { app } = anApi("handIn", answering(refuse("groups.not_yours")));

    const { json } = await inject(app, {
      ...handIn,
      headers: { ...token, "accept-language": "en-GB,nl;q=0.5" },
    });

    assert.equal(Reflect.get(Object(json), "message"), "en groups.not_yours");
  });

  for (const authorization of ["", "Bearer ", "Bearer wrong", "Basic right", "bearer right"]) {
    it(`given '${authorization}', when called, then nobody comes in`, async () => {
      const { app, asked } = anApi("handIn", answering(done({})));

      const { status, json } = await inject(app, { ...handIn, headers: { authorization } });

      assert.deepEqual(
        [status, json],
        [401, { code: "http.unauthorised", message: "nl unauthorised" }],
      );
      assert.equal(asked(), undefined);
    });
  }

  it("given a conflict, when called, then the use case runs again", async () => {
    let runs = 0;
    const { app } = anApi("handIn", () => {
      runs += 1;
      return runs < 3 ? Promise.reject(new Fault("documents.conflict")) : Promise.resolve(done({}));
    });

    assert.equal((await inject(app, handIn)).status, 200);
    assert.equal(runs, 3);
  });

  it("given a group that is gone, when called, then it is not found", async () => {
    const { app } = anApi("handIn", breaking(new Fault("documents.not_found")));

    assert.equal((await inject(app, handIn)).status, 404);
  });

  for (const error of [new TypeError("secret"), new Fault("documents.unavailable")]) {
    it(`given ${error.name} ${error.message}, when called, then a number comes and no words of ours`, async () => {
      const { app, ports } = anApi("handIn", breaking(error));

      const { status, json } = await inject(app, handIn);

      assert.deepEqual(
        [status, json],
        [500, { code: "http.fault", message: "nl fault ID-000", reference: "ID-000" }],
      );
      assert.equal(ports.logged[0]?.event, "http.fault");
      assert.doesNotMatch(JSON.stringify(ports.logged), /secret/);
    });
  }

  it("given a body of 70 kB, when it is no file or answer, then it is too large", async () => {
    const { app } = anApi("sayMinutes", answering(done({})));
    const path = "/api/groups/g-1/say-minutes";

    const { status } = await inject(app, { ...handIn, path, body: { x: "x".repeat(70_000) } });

    assert.equal(status, 413);
  });

  for (const [method, path] of [
    ["GET", "/api/nothing"],
    ["GET", "/api/groups/g-1/hand-in"],
    ["POST", "/api/me"],
  ] as const) {
    it(`given ${method} ${path} nobody serves, when called, then it does not exist`, async () => {
      const { app } = anApi("handIn", answering(done({})));

      const { status, json } = await inject(app, { method, path, headers: token });

      assert.deepEqual([status, json], [404, { code: "http.not_found", message: "nl not found" }]);
    });
  }

  it("given far too many calls from one address, when called, then others still come in", async () => {
    const { app } = anApi("me", answering(done({})));
    const call = (ip: string) => inject(app, { path: "/api/me", headers: token, ip });
    for (let index = 0; index < 600; index += 1) await call("192.0.2.1");

    const { status, json } = await call("192.0.2.1");

    assert.deepEqual([status, json], [429, { code: "http.too_many", message: "nl too many" }]);
    assert.equal((await call("192.0.2.2")).status, 200);
  });
});

describe("the address of a caller", () => {
  for (const [given, address] of [
    ["192.0.2.1", "192.0.2.1"],
    ["192.0.2.1:53011", "192.0.2.1"],
    ["[2001:db8::1]:53011", "2001:db8::1"],
    ["[2001:db8::1]", "2001:db8::1"],
    ["2001:db8::1", "2001:db8::1"],
    [undefined, ""],
  ] as const) {
    it(`given ${given}, when read, then it is '${address}'`, () => {
      assert.equal(addressOf(given), address);
    });
  }
});
