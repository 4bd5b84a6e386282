import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { features } from "../bot/app.ts";
import { api } from "../bot/contract/api.ts";
import { joined, joinedBytes, joinedRoutes } from "../bot/joined.ts";
import { messageCard } from "../bot/kernel/cards.ts";
import type { Feature, Verb } from "../bot/kernel/feature.ts";
import { done, refuse } from "../bot/kernel/outcome.ts";
import { refusalSentences, surroundingWords } from "../bot/words.ts";
import { portsOf } from "./support/ports.ts";

const verb: Verb = () => Promise.resolve(done(messageCard("Hoi", [])));
const one: Feature = { name: "one", verbs: { "one.press": verb } };
const me = () => Promise.resolve(refuse("groups.not_known"));

describe("the features joined", () => {
  it("given two features, when joined, then each keeps its own", () => {
    const other: Feature = { name: "other", verbs: { "other.press": verb } };

    assert.deepEqual([...joined([one, other], "verbs").keys()], ["one.press", "other.press"]);
    assert.deepEqual([...joined([one, other], "jobs").keys()], []);
  });

  it("given two that claim one name, when joined, then the start stops", () => {
    assert.throws(() => joined([one, one], "verbs"), /two features claim verbs one\.press/);
  });

  it("given a name of another feature, when joined, then the start stops", () => {
    const thief: Feature = { name: "thief", verbs: { "one.press": verb } };

    assert.throws(() => joined([thief], "verbs"), /does not begin with its feature's name/);
  });

  it("given the product, when joined, then every call of the contract is served once", () => {
    assert.deepEqual([...joinedRoutes(features).keys()].toSorted(), Object.keys(api).toSorted());
  });

  it("given a call nobody or two serve, when joined, then the start stops", () => {
    const serving: Feature = { name: "one", routes: { me } };

    assert.throws(() => joinedRoutes([serving]), /no feature serves groups, /);
    assert.throws(() => joinedRoutes([serving, serving]), /two features claim route me/);
  });

  it("given the calls of bytes, when joined, then each is served once, or the start stops", () => {
    const { uploads, downloads } = joinedBytes(features);

    assert.deepEqual([...uploads.keys(), ...downloads.keys()], ["putPiece", "fileContent"]);
    assert.throws(() => joinedBytes([one]), /no feature serves putPiece/);
    assert.throws(() => joinedBytes([...features, ...features]), /claim upload putPiece/);
  });

  it("given every notice and timeline, when looked up, then its kind and its job exist", () => {
    const jobs = joined(features, "jobs");
    const timeline = features.flatMap(({ timeline: own = [] }) => own);

    assert.ok(timeline.length >= 3);
    for (const { job } of timeline) assert.ok(jobs.has(job), job);
    for (const [name, { atMost }] of joined(features, "notices")) {
      assert.ok(
        Object.values(atMost).every((most) => most > 0),
        name,
      );
    }
  });
});

describe("what is said when no feature can say it", () => {
  it("given a fault, when said, then the helper and the number are in it", () => {
    const { fault } = surroundingWords(portsOf().settings).nl;

    assert.match(
      fault("7F3K00"),
      /Bel? Anja de Boer: 012 345 67 89|bel Anja de Boer: 012 345 67 89/,
    );
    assert.match(fault("7F3K00"), /7F3K00/);
  });

  it("given no refusals at all, when joined, then the start stops", () => {
    assert.throws(() => refusalSentences([one]), /no refusals in nl, en/);
  });
});
