import assert from "node:assert/strict";
import { ownFiles } from "../../../bot/features/files/read-file.ts";
import { beginUpload, finishUpload, putPiece } from "../../../bot/features/files/upload.ts";
import { instant } from "../../../bot/kernel/time.ts";
import {
  aClass,
  anActor,
  coordinator,
  groupId,
  outsider,
  participant,
  stranger,
  teacher,
} from "../../support/a-group.ts";
import { aMember, teacherId } from "../../support/a-member.ts";
import { allOf, portsOf } from "../../support/ports.ts";
import { aPdf } from "../../support/some-files.ts";
import { aFile, announced, assignmentId, sent } from "./an-upload.ts";

const moment = instant("2026-11-01T12:00:00.000Z");

describe("who may upload", () => {
  const aPlace = async (given: Parameters<typeof aClass>[1] = {}) => {
    const ports = portsOf();
    await aClass(ports, given);
    return { ports, files: () => allOf(ports, groupId, "file") };
  };

  it("given an upload of somebody else, when anybody else changes it, then it is refused", async () => {
    const { ports, files } = await aPlace();
    const fileId = await sent(ports, aPdf());
    const before = await files();

    for (const [actor, refusal] of [
      [anActor("p-2"), "files.not_yours"],
      [teacher, "groups.participants_only"],
      [coordinator, "groups.not_yours"],
      [outsider, "groups.not_yours"],
      [stranger, "groups.not_known"],
    ] as const) {
      const at = { groupId, fileId };
      for (const outcome of [
        await putPiece(ports, actor, { ...at, index: 0 }, aPdf()),
        await finishUpload(ports, actor, at),
      ]) {
        assert.deepEqual(outcome, { ok: false, refusal });
      }
      const begun = await beginUpload(ports, actor, announced(aPdf()));
      if (actor.personId !== "p-2") assert.deepEqual(begun, { ok: false, refusal });
      else assert.ok(begun.ok && begun.value.fileId !== fileId, "an upload of their own");
    }
    assert.deepEqual(
      (await files()).filter(({ value }) => value["ownerId"] === "p-1"),
      before,
    );
  });

  it("given an archived group or somebody who stopped, when begun, then it is refused", async () => {
    const archived = await aPlace({ group: { archivedAt: moment } });
    const members = [
      aMember({ personId: teacherId, role: "teacher" }),
      aMember({ stopped: { at: moment, by: "p-1", reasons: [] } }),
    ];
    const stopped = await aPlace({ members });

    assert.deepEqual(await beginUpload(archived.ports, participant, announced(aPdf())), {
      ok: false,
      refusal: "groups.archived",
    });
    assert.deepEqual(await beginUpload(stopped.ports, participant, announced(aPdf())), {
      ok: false,
      refusal: "files.stopped",
    });
  });

  it("given files of one assignment, when listed, then only the own ones of that assignment come", async () => {
    const { ports } = await aPlace();
    const own = await aFile(ports, aPdf());
    await aFile(ports, aPdf(), { assignmentId: "m02-hand-in" });
    await aFile(ports, aPdf(), { actor: anActor("p-2") });

    const listed = await ownFiles(ports, participant, { groupId, assignmentId });

    assert.deepEqual(listed.ok && listed.value.map(({ fileId }) => fileId), [own]);
    const others = await ownFiles(ports, teacher, { groupId, assignmentId });
    assert.deepEqual(others, { ok: true, value: [] });
  });
});
