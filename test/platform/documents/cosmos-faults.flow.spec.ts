import assert from "node:assert/strict";
import type { Write } from "../../../bot/kernel/documents.ts";
import type { NetworkFault } from "../../support/fault-proxy.ts";
import {
  type CosmosBehindProxy,
  isWrite,
  numbersIn,
  openCosmosBehindProxy,
  twoDocuments,
} from "./cosmos-behind-proxy.ts";
import { aBody, etagOf } from "./store-under-test.ts";

type Breaking = Pick<NetworkFault, "when" | "answer">;

const unclear = [
  ["a dropped connection", "drop"],
  ["no answer", "hang"],
  ["408", { status: 408 }],
  ["500", { status: 500 }],
  ["503", { status: 503 }],
] as const;
const busy = [
  ["429", { status: 429, headers: { "x-ms-retry-after-ms": "20" } }],
  ["449", { status: 449 }],
] as const;
const faults: readonly (readonly [string, Breaking])[] = [
  ...[...busy, ...unclear].map(
    ([name, answer]) => [`${name} without effect`, { when: "before", answer }] as const,
  ),
  ...unclear.map(
    ([name, answer]) => [`${name} after the effect`, { when: "after", answer }] as const,
  ),
];

type Etags = ReadonlyMap<string, string>;
type Case = {
  readonly name: string;
  readonly writes: (etags: Etags) => readonly Write[];
  /** What must be there afterwards: n by id. */
  readonly left: Readonly<Record<string, number>>;
};

const body = aBody({ n: 2 });
const matching = (etags: Etags, id: string) => ({ id, ifMatch: String(etags.get(id)) });
/** Each starts from documents `a` and `b` with n = 1. */
const cases: readonly Case[] = [
  {
    name: "a create",
    writes: () => [{ kind: "create", id: "c", body }],
    left: { a: 1, b: 1, c: 2 },
  },
  {
    name: "a create once",
    writes: () => [{ kind: "createOnce", id: "c", body }],
    left: { a: 1, b: 1, c: 2 },
  },
  {
    name: "an upsert",
    writes: () => [{ kind: "upsert", id: "a", body }],
    left: { a: 2, b: 1 },
  },
  {
    name: "a replace",
    writes: (etags) => [{ kind: "replace", body, ...matching(etags, "a") }],
    left: { a: 2, b: 1 },
  },
  {
    name: "a delete",
    writes: (etags) => [{ kind: "delete", ...matching(etags, "a") }],
    left: { b: 1 },
  },
  {
    name: "a batch",
    writes: (etags) => [
      { kind: "replace", body, ...matching(etags, "a") },
      { kind: "delete", ...matching(etags, "b") },
      { kind: "create", id: "c", body },
      { kind: "createOnce", id: "d", body },
    ],
    left: { a: 2, c: 2, d: 2 },
  },
  {
    name: "a batch of deletes",
    writes: (etags) => [...etags.keys()].map((id) => ({ kind: "delete", ...matching(etags, id) })),
    left: {},
  },
];

describe("a commit while Cosmos DB falters", () => {
  let cosmos: CosmosBehindProxy;

  before("start server and proxy", async () => {
    cosmos = await openCosmosBehindProxy();
  });
  after("stop both", () => cosmos.close());
  afterEach("no fault stays", () => cosmos.proxy.clear());

  async function hasOneEffect({ writes, left }: Case, breaking: Breaking) {
    const { others, proxy } = cosmos;
    const documents = breaking.answer === "hang" ? cosmos.hasty : cosmos.documents;
    const { pk, etags } = await twoDocuments(cosmos);
    const hits = proxy.add({ matches: isWrite, times: 2, ...breaking });

    const given = await documents.commit(pk, writes(etags));

    // What was carried out is never sent again, so the second fault waits in vain.
    assert.equal(hits(), breaking.when === "after" ? 1 : 2);
    assert.equal(proxy.requests().filter(isWrite).length, breaking.when === "after" ? 1 : 3);
    assert.deepEqual(await numbersIn(cosmos, pk), left);
    const standing = writes(etags).filter(({ kind }) => kind !== "delete");
    assert.equal(given.size, standing.length);
    for (const [id, etag] of given) assert.equal(await etagOf(others, pk, id), etag);
  }

  for (const commit of cases) {
    describe(commit.name, () => {
      for (const [name, breaking] of faults) {
        it(`given ${name}, twice, when committed, then there is exactly one effect`, () =>
          hasOneEffect(commit, breaking));
      }
    });
  }
});
