import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { features } from "../../bot/app.ts";
import { api, type EndpointName } from "../../bot/contract/api.ts";
import type { Endpoint } from "../../bot/contract/endpoint.ts";
import { type LinkPurpose, linkPurposes } from "../../bot/contract/links.ts";
import { joinedRoutes } from "../../bot/joined.ts";
import type { Actor } from "../../bot/kernel/feature.ts";
import type { Ports } from "../../bot/kernel/ports.ts";
import { instant } from "../../bot/kernel/time.ts";
import { anActor, groupId, participant, teacher } from "../support/a-group.ts";
import type { TestPorts } from "../support/ports.ts";
import { aLivedClass, supervisor } from "./closing/a-lived-class.ts";
import { contactId } from "./employers/an-employer.ts";
import { inputs } from "./endpoint-inputs.ts";

const routes = joinedRoutes(features);

/** Of whom there really is something to show. */
const asked: Readonly<Record<string, unknown>> = {
  groupId,
  personId: "p-2",
  assignmentId: "practice-1",
  talkId: "middle-p-1",
};

const inputOf = (name: EndpointName): Record<string, unknown> => {
  const given = inputs(groupId)[name];
  // Only the first participant asked to be rated.
  const own = name === "scanToRate" ? { ...asked, personId: "p-1" } : asked;
  return Object.fromEntries(Object.entries(given).map(([key, value]) => [key, own[key] ?? value]));
};

/** What a look may keep, and why: never an answer, a signature or a yes. */
const kept: Readonly<Partial<Record<EndpointName, RegExp>>> = {
  // When the contact person looked, so that the coordinator knows whether his card is read.
  employerOverview: /^employer:/,
};

/** The same ports; what is stored is noted, and does not happen. */
const watched = (ports: TestPorts, stored: Set<string>): Ports => ({
  ...ports,
  documents: {
    ...ports.documents,
    commit: (_pk, writes) => {
      for (const { id } of writes) stored.add(id);
      return Promise.resolve(new Map());
    },
  },
});

const people = [supervisor, participant, teacher, anActor(contactId)];
const now = instant("2027-01-13T08:00:00Z");
const holding = ({ personId = "" }: Actor, link: LinkPurpose): Actor => ({
  ...anActor(personId),
  objectId: "",
  link,
  linkClaims: { personId, purpose: link, path: "/", issuedAt: now, expiresAt: now },
});

describe("a call that a link opens with GET", () => {
  // Mail scanners open every link with GET: that may never sign, accept or answer anything.
  const reading = Object.entries(api as Readonly<Record<EndpointName, Endpoint>>).filter(
    ([, { links, method }]) => links !== undefined && method === "GET",
  );

  for (const [key] of reading) {
    it(`given everybody that a link may be for, when ${key} is called, then it shows something and keeps nothing`, async () => {
      const name = key as EndpointName; // A key of the contract.
      const route = routes.get(name);
      assert.ok(route);
      const ports = await aLivedClass();
      const stored = new Set<string>();
      let seen = 0;
      for (const actor of people.flatMap((one) => linkPurposes.map((link) => holding(one, link)))) {
        const input = api[name].input.parse(inputOf(name));
        const outcome = await route(watched(ports, stored), actor, input);
        if (outcome.ok) seen += 1;
      }
      const others = [...stored].filter((id) => !kept[name]?.test(id));
      assert.deepEqual(others, []);
      assert.ok(seen > 0, "nobody saw anything");
    });
  }

  it("given the whole contract, when looked through, then there are calls to look with and calls to act with", () => {
    const names = reading.map(([name]) => name);

    assert.ok(names.includes("linkHolder") && names.includes("supervisorDigest"));
    assert.ok(!names.includes("signOff"));
  });
});
