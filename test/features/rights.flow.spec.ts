import assert from "node:assert/strict";

import { api, type EndpointName } from "../../bot/contract/api.ts";
import { AppProblem } from "../../infra/local/app-client.ts";
import { amina } from "../support/a-group-file.ts";
import { tabToken } from "../support/tokens.ts";
import {
  type Asker,
  askerNames,
  askers,
  type TwoGroups,
  twoGroups,
} from "../support/two-groups.ts";
import { inputs } from "./endpoint-inputs.ts";
import { expected } from "./rights-of-endpoints.ts";

// Object.keys gives exactly the keys of the contract's table.
const endpoints = Object.keys(api) as readonly EndpointName[];
/** So many endpoints can be asked by everybody before one address has asked too much. */
const inOneMinute = 50;

describe("who may call what", () => {
  let two: TwoGroups;
  before(async () => {
    two = await twoGroups();
    // Choosing the same again changes nothing.
    const chosen = { groupId: two.groupId, setting: "homeCare" } as const;
    await two.running.call(amina)("chooseSetting", chosen);
  });
  after(() => two.running.close());

  const codeOf = async (asker: Asker, name: EndpointName): Promise<string> => {
    const call = two.running.call(askers[asker]);
    try {
      // The inputs above are by endpoint; the compiler cannot follow which one this is.
      await call(name, inputs(two.groupId)[name] as never);
      return "ok";
    } catch (error) {
      if (!(error instanceof AppProblem)) throw error;
      assert.match(error.message, /^[A-Z“].*[.]$/);
      return error.code;
    }
  };

  for (const [index, name] of endpoints.entries()) {
    it(`given everybody, when ${name} is called, then only who may is served, and a refusal changes nothing`, async () => {
      if (index % inOneMinute === inOneMinute - 1) await freshLimit();
      const before = two.stored();
      const answers = new Map<Asker, string>();
      for (const asker of askerNames) answers.set(asker, await codeOf(asker, name));

      assert.deepEqual(Object.fromEntries(answers), expected[name]);
      assert.equal(two.stored(), before);
    });
  }

  it("given a group that does not exist, when asked for, then nobody gets a fault or a secret", async () => {
    const gone = inputs("g-000000000000");
    const asked = endpoints.filter((one) => "groupId" in gone[one]);
    for (const [index, name] of asked.entries()) {
      if (index % inOneMinute === 0) await freshLimit();
      for (const asker of askerNames) {
        const call = two.running.call(askers[asker]);
        // The inputs are by endpoint; the compiler cannot follow which one this is.
        const refused = (error: unknown): true => {
          assert.ok(error instanceof AppProblem);
          assert.ok(error.status === 403 || error.status === 404, `${name} ${asker} ${error.code}`);
          return true;
        };
        await assert.rejects(call(name, gone[name] as never), refused, `${name} ${asker}`);
      }
    }
  });

  for (const [what, change] of [
    ["of another tenant", { claims: { tid: "c3c3c3c3-0000-4000-8000-000000000003" } }],
    ["for another app", { audience: "api://elders.example/d4d4d4d4-0000-4000-8000-000000000004" }],
    ["of another issuer", { issuer: "https://login.microsoftonline.com/common/v2.0" }],
    ["that has ended", { endsIn: -60 }],
    ["with another scope", { claims: { scp: "User.Read" } }],
    ["without a scope", { claims: { scp: undefined } }],
    ["with a foreign signature", { foreignKey: true }],
  ] as const) {
    it(`given a token ${what}, when anything is called, then it is 401 and says what to do`, async () => {
      const token = await tabToken(two.running, amina, change);
      await refusedEverywhere(`Bearer ${token}`);
    });
  }

  for (const [what, header] of [
    ["no token", undefined],
    ["nonsense", "Bearer nonsense"],
    ["another scheme", "Basic YTpi"],
  ] as const) {
    it(`given ${what}, when anything is called, then it is 401 and says what to do`, async () => {
      await refusedEverywhere(header);
    });
  }

  it("given a good token, when it is checked like the bad ones, then it is taken", async () => {
    const token = await tabToken(two.running, amina);

    assert.equal((await ask("me", `Bearer ${token}`)).status, 200);
  });

  /** All of these come from one address, which may send so many requests in a minute. */
  const freshLimit = (): Promise<void> => two.running.restart();
  const ask = async (name: EndpointName, authorization?: string): Promise<Response> => {
    const { method, path } = api[name];
    const filled = path
      .replace(":groupId", two.groupId)
      .replace(":number", "2")
      .replace(":personId", "p-1")
      .replace(":assignmentId", "m99-nothing");
    const headers = {
      "content-type": "application/json",
      "accept-language": "nl",
      ...(authorization ? { authorization } : {}),
    };
    const body = method === "POST" ? { body: JSON.stringify(inputs(two.groupId)[name]) } : {};
    return await fetch(`${two.running.app.url}${filled}`, { method, headers, ...body });
  };
  const refusedEverywhere = async (authorization?: string): Promise<void> => {
    await freshLimit();
    const before = two.stored();
    // Anybody may call the public page of Hugo; a token that is not right is refused there as well.
    const isOpen = (name: EndpointName) => authorization === undefined && "visitors" in api[name];
    for (const name of endpoints.filter((one) => !isOpen(one))) {
      const response = await ask(name, authorization);
      assert.equal(response.status, 401, name);
      assert.deepEqual(await response.json(), {
        code: "http.unauthorised",
        message: "Je bent niet aangemeld. Sluit dit venster en open het opnieuw in Teams.",
      });
    }
    assert.equal(two.stored(), before);
  };
});
