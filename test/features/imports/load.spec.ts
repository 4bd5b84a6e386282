import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { getGroup } from "../../../bot/features/groups/public.ts";
import type { Track } from "../../../bot/kernel/track.ts";
import { aCatalogue, aTrack } from "../../support/a-catalogue.ts";
import { coordinator } from "../../support/a-group.ts";
import { anImport, groupIdOf } from "./an-import.ts";

/** Twelve modules, each with one piece of work to hand in. */
const modulesOf = (minutes: number): Track["modules"] =>
  aTrack().modules.map((module) => {
    const id = `m${String(module.number).padStart(2, "0")}-hand-in`;
    const work = [{ id, kind: "hand_in", title: id, steps: [], rubric: [], minutes } as const];
    return { ...module, homeworkMinutes: minutes, work };
  });
const importOf = (minutes: number) =>
  anImport(aCatalogue([aTrack({ modules: modulesOf(minutes) })]));

describe("the hours of a new group", () => {
  it("given weeks that stay too full, when confirmed without a reason, then one is asked; with one it is kept", async () => {
    const given = await importOf(240);
    const verdict = await given.check({}, { everyWeeks: 1 });

    assert.deepEqual([verdict.needsReason, verdict.plan?.needsReason], [false, true]);
    assert.ok((verdict.plan?.maxHours ?? 0) > 6);
    assert.deepEqual(await given.confirm(verdict.importId, "Niet hierom"), {
      ok: false,
      refusal: "imports.load_reason_needed",
    });
    assert.ok((await given.confirm(verdict.importId, "", coordinator, " Voltijds klas. ")).ok);

    const { value } = await getGroup(given.ports.documents, groupIdOf(verdict));
    assert.equal(value.loadReason, "Voltijds klas.");
  });

  it("given work that takes far longer, when a group is made, then it is planned with that and asked later", async () => {
    const given = await importOf(180);
    const trackId = (await given.check()).group?.trackId ?? "";
    const assignments = { "m03-hand-in": { answers: 6, medianMinutes: 600 } };
    await given.ports.documents.commit(`minutes:${trackId}:v1`, [
      { kind: "create", id: "estimates", body: { docType: "estimates", schema: 1, assignments } },
    ]);

    const verdict = await given.check();
    await given.confirm(verdict.importId);

    assert.equal(verdict.plan?.needsReason, false);
    assert.match(verdict.plan?.moves.join() ?? "", /vraag je pas vóór les 5\./);
    const { value } = await getGroup(given.ports.documents, groupIdOf(verdict));
    assert.deepEqual(value.deadlines, { "m03-hand-in": 5 });
    assert.deepEqual(value.realMinutes, { "m03-hand-in": 600 });
    assert.equal(value.loadReason, undefined);
  });
});
