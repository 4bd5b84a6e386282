import assert from "node:assert/strict";
import { openFile } from "../../../bot/features/files/read-file.ts";
import { removeFile } from "../../../bot/features/files/remove-file.ts";
import { finishUpload } from "../../../bot/features/files/upload.ts";
import { findMember, savedMember } from "../../../bot/features/groups/public.ts";
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
import { closeByHand } from "../../support/closed-group.ts";
import { portsOf, type TestPorts } from "../../support/ports.ts";
import { aPdf, aProgram } from "../../support/some-files.ts";
import { aFile, assignmentId, handedInFile, sent } from "./an-upload.ts";

const supervisorId = "p-super";
const practice = "practice-1";

async function aPlace(given: Parameters<typeof aClass>[1] = {}): Promise<TestPorts> {
  const ports = portsOf();
  await aClass(ports, {
    members: [
      aMember({ personId: teacherId, role: "teacher" }),
      aMember({ supervisor: { name: "Sara", mail: "s@x.example", personId: supervisorId } }),
      aMember({
        personId: "p-2",
        supervisor: { name: "Otto", mail: "o@x.example", personId: "p-other-super" },
      }),
    ],
    ...given,
  });
  return ports;
}

describe("reading a file", () => {
  const answers = (who: Readonly<Record<string, string>>) => ({
    owner: "ok",
    classmate: "files.not_yours",
    teacher: "ok",
    coordinator: "groups.not_yours",
    supervisor: "groups.not_yours",
    supervisorOfOther: "groups.not_yours",
    outsider: "groups.not_yours",
    stranger: "groups.not_known",
    ...who,
  });
  const asked = {
    owner: participant,
    classmate: anActor("p-2"),
    teacher,
    coordinator,
    supervisor: anActor(supervisorId),
    supervisorOfOther: anActor("p-other-super"),
    outsider,
    stranger,
  };

  for (const [what, id, who] of [
    ["homework", assignmentId, answers({})],
    ["a practice assignment", practice, answers({ supervisor: "ok" })],
  ] as const) {
    it(`given a file handed in with ${what}, when read, then only owner, teacher and who must sign off may`, async () => {
      const ports = await aPlace();
      const fileId = await handedInFile(ports, aPdf(), { assignmentId: id });

      const heard = Object.fromEntries(
        await Promise.all(
          Object.entries(asked).map(async ([name, actor]) => {
            const outcome = await openFile(ports, actor, { groupId, fileId });
            return [name, outcome.ok ? "ok" : outcome.refusal];
          }),
        ),
      );

      assert.deepEqual(heard, who);
    });
  }

  it("given a link to supervise, when a file is read, then only the supervisor may, not the teacher or owner", async () => {
    const ports = await aPlace();
    const fileId = await handedInFile(ports, aPdf(), { assignmentId: practice });
    for (const name of ["supervisor", "teacher", "owner", "supervisorOfOther"] as const) {
      const byLink = { ...asked[name], link: "supervise" } as const;
      const outcome = await openFile(ports, byLink, { groupId, fileId });
      assert.equal(outcome.ok, name === "supervisor", name);
    }
  });

  it("given a file that is not handed in yet, when read, then nobody but its owner may", async () => {
    const ports = await aPlace();
    const fileId = await aFile(ports, aPdf(), { assignmentId: practice });
    for (const [name, actor] of Object.entries(asked)) {
      const outcome = await openFile(ports, actor, { groupId, fileId });
      assert.equal(outcome.ok, name === "owner", name);
    }
  });

  it("given somebody who stopped, when the supervisor of then reads, then it is refused", async () => {
    const supervisor = { name: "Sara", mail: "s@x.example", personId: supervisorId };
    const ports = await aPlace();
    const fileId = await handedInFile(ports, aPdf(), { assignmentId: practice });
    const stored = await findMember(ports.documents, groupId, "p-1");
    assert.ok(stored);
    const stopped = { at: ports.now(), by: "p-1", reasons: [] };
    await ports.documents.commit(groupId, [
      savedMember({ ...stored.value, supervisor, stopped }, stored.etag),
    ]);

    assert.deepEqual(await openFile(ports, anActor(supervisorId), { groupId, fileId }), {
      ok: false,
      refusal: "groups.not_yours",
    });
  });

  it("given the teacher of another group, when that group is named, then the file is not there", async () => {
    const ports = await aPlace();
    const fileId = await aFile(ports, aPdf());
    const other = { groupId: "g-2" };
    await aClass(ports, {
      group: other,
      members: [aMember({ personId: "p-teacher-2", role: "teacher" })],
      people: [],
    });
    const otherTeacher = anActor("p-teacher-2");

    assert.deepEqual(await openFile(ports, otherTeacher, { groupId, fileId }), {
      ok: false,
      refusal: "groups.not_yours",
    });
    assert.deepEqual(await openFile(ports, otherTeacher, { ...other, fileId }), {
      ok: false,
      refusal: "files.not_found",
    });
  });

  it("given an archived group, when read, then its files can still be read", async () => {
    const ports = await aPlace();
    const fileId = await aFile(ports, aPdf());
    await closeByHand(ports);

    assert.ok((await openFile(ports, participant, { groupId, fileId })).ok);
    assert.deepEqual(await removeFile(ports, participant, { groupId, fileId }), {
      ok: false,
      refusal: "groups.archived",
    });
  });

  it("given a file that is not ready or refused, when read, then nobody gets it", async () => {
    const ports = await aPlace();
    const fileId = await sent(ports, aProgram());
    const reading = () => openFile(ports, participant, { groupId, fileId });
    const notReady = { ok: false, refusal: "files.not_ready" } as const;

    assert.deepEqual(await reading(), notReady);
    await finishUpload(ports, participant, { groupId, fileId });
    assert.deepEqual(await reading(), notReady);
  });
});
