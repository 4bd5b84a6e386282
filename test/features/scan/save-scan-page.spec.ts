import { strict as assert } from "node:assert";
import { beforeEach, describe, it } from "mocha";
import { findMember } from "../../../bot/features/groups/public.ts";
import { saveScanPage } from "../../../bot/features/scan/save-scan-page.ts";
import { findScan } from "../../../bot/features/scan/store.ts";
import { rerunOnConflict } from "../../../bot/kernel/rerun.ts";
import type { TrackModule } from "../../../bot/kernel/track.ts";
import { counting } from "../../../bot/platform/documents/counting.ts";
import { aCatalogue } from "../../support/a-catalogue.ts";
import {
  aClass,
  coordinator,
  groupId,
  outsider,
  participant,
  stranger,
  teacher,
} from "../../support/a-group.ts";
import { closeByHand } from "../../support/closed-group.ts";
import { portsOf, type TestPorts } from "../../support/ports.ts";
import { aProgress } from "../../support/work-facts.ts";
import { scanSent, wholeTrack } from "./a-scan.ts";

const pageOf = ({ number, scanItems }: TrackModule, answer = "by_myself") => ({
  module: number,
  answers: Object.fromEntries(scanItems.map(({ id }) => [id, answer])),
  remark: "",
});
const [first, second] = wholeTrack.modules;
assert.ok(first && second);

describe("saving a page of one's own scan", () => {
  let ports: TestPorts;
  const save = (module = first, answer?: string, actor = participant) =>
    saveScanPage(ports, actor, { groupId, moment: "start", page: pageOf(module, answer) });
  const stored = async () => (await findScan(ports.documents, groupId, "p-1", "start"))?.value;
  const progress = async () => (await findMember(ports.documents, groupId, "p-1"))?.value.progress;

  beforeEach(async () => {
    ports = portsOf();
    await aClass(ports);
    await scanSent(ports, groupId);
  });

  it("given a page, when saved, then scan and progress of the member follow together", async () => {
    const outcome = await save();

    assert.ok(outcome.ok);
    assert.equal((await stored())?.savedAt["1"], ports.now());
    const begun = { scanPages: 12, scanPagesDone: 1, scanSavedAt: ports.now() };
    assert.deepEqual(await progress(), aProgress(begun));
  });

  it("given all pages, when saved, then the member shows that the scan is done", async () => {
    for (const module of wholeTrack.modules) await save(module);

    const at = ports.now();
    const done = { scanPages: 12, scanPagesDone: 12, scanCompletedAt: at, scanSavedAt: at };
    assert.deepEqual(await progress(), aProgress(done));
  });

  it("given the same page twice, when saved, then there is one page done", async () => {
    await save();
    await save(first, "not_yet");

    assert.equal((await progress())?.scanPagesDone, 1);
    assert.equal((await stored())?.answers[first.scanItems[0]?.id ?? ""], "not_yet");
  });

  it("given two pages at once, when saved, then both are kept", async () => {
    const outcomes = await Promise.all(
      [first, second].map((module) => rerunOnConflict(() => save(module))),
    );

    assert.ok(outcomes.every(({ ok }) => ok));
    assert.equal((await progress())?.scanPagesDone, 2);
  });

  it("given a page that lacks an answer, when saved, then nothing changes", async () => {
    const outcome = await save(first, "");

    assert.ok(!outcome.ok);
    assert.equal(outcome.refusal, "scan.answer_missing");
    assert.deepEqual((await stored())?.answers, {});
  });

  it("given one page, when saved, then it costs three storage requests", async () => {
    let requests = 0;
    const documents = counting(ports.documents, () => {
      requests += 1;
    });

    await saveScanPage({ ...ports, documents }, participant, {
      groupId,
      moment: "start",
      page: pageOf(first),
    });

    assert.equal(requests, 3);
  });

  for (const [who, actor, refusal] of [
    ["teacher", teacher, "groups.participants_only"],
    ["coordinator", coordinator, "groups.not_yours"],
    ["somebody of another group", outsider, "groups.not_yours"],
    ["a stranger", stranger, "groups.not_known"],
  ] as const) {
    it(`given the ${who}, when saving, then it is refused`, async () => {
      assert.deepEqual(await save(first, "not_yet", actor), { ok: false, refusal });
    });
  }

  it("given a closed group, when saving, then it is refused and nothing changes", async () => {
    await closeByHand(ports);

    assert.deepEqual(await save(), { ok: false, refusal: "groups.archived" });
    assert.deepEqual((await stored())?.answers, {});
  });

  it("given the same press twice at once, when saved, then it is one save", async () => {
    const page = { ...pageOf(first), commandId: "c-1", version: "" };
    const press = () =>
      rerunOnConflict(() => saveScanPage(ports, participant, { groupId, moment: "start", page }));

    const outcomes = await Promise.all([press(), press()]);

    assert.ok(outcomes.every(({ ok }) => ok));
    assert.deepEqual((await stored())?.commands, { "1": "c-1" });
  });

  it("given no scan yet, when saving, then the participant hears that it comes", async () => {
    const outcome = await save(first, "not_yet", { ...participant, personId: "p-2" });

    assert.deepEqual(outcome, { ok: false, refusal: "scan.not_sent" });
  });

  it("given a version of the track that is gone, when saving, then it is refused", async () => {
    const tracks = aCatalogue([]);

    const outcome = await saveScanPage({ ...ports, tracks }, participant, {
      groupId,
      moment: "start",
      page: pageOf(first),
    });

    assert.deepEqual(outcome, { ok: false, refusal: "scan.track_gone" });
  });
});
