import assert from "node:assert/strict";
import { cleanUp } from "../../../bot/features/files/clean-up.ts";
import { keysOf } from "../../../bot/features/files/file.ts";
import { openFile } from "../../../bot/features/files/read-file.ts";
import { removeFile } from "../../../bot/features/files/remove-file.ts";
import { beginUpload, finishUpload } from "../../../bot/features/files/upload.ts";
import { isFault } from "../../../bot/kernel/fault.ts";
import { readJob } from "../../../bot/kernel/job.ts";
import { plus } from "../../../bot/kernel/time.ts";
import { aClass, anActor, groupId, participant, teacher } from "../../support/a-group.ts";
import { allOf, landed, portsOf, type TestPorts } from "../../support/ports.ts";
import { aPdf, aPhoto, aProgram } from "../../support/some-files.ts";
import { aFile, announced, sent } from "./an-upload.ts";

async function aPlace(): Promise<TestPorts> {
  const ports = portsOf();
  await aClass(ports);
  return ports;
}

/** Runs the jobs that are due, as the outbox does. */
async function jobsRun(ports: TestPorts): Promise<void> {
  for (const { id, raw } of await ports.documents.due(ports.now(), 100)) {
    const { again, writes = [] } = await cleanUp(ports, readJob(raw), groupId);
    await landed(ports, groupId, {
      writes: [
        ...writes,
        again === undefined
          ? { kind: "delete", id }
          : { kind: "upsert", id, body: { ...readJob(raw), wakeAt: again } },
      ],
    });
  }
}
const pass = (ports: TestPorts, span: Parameters<typeof plus>[1]): Promise<void> => {
  ports.clock.now = plus(ports.clock.now, span);
  return jobsRun(ports);
};

const keysOfOnly = async (ports: TestPorts) => {
  const [file] = await allOf(ports, groupId, "file");
  return keysOf(groupId, String(file?.value["contentId"]));
};
const sizes = async (ports: TestPorts, { original, cleaned }: ReturnType<typeof keysOf>) => [
  (await ports.files.find(original)) !== undefined ||
    (await ports.files.listPieces(original)).length > 0,
  (await ports.files.find(cleaned)) !== undefined,
];

describe("clearing away files", () => {
  it("given a photo that was cleaned, when some minutes pass, then the original is gone and the rest is not", async () => {
    const ports = await aPlace();
    const fileId = await aFile(ports, await aPhoto(), { name: "foto.jpg" });
    const keys = await keysOfOnly(ports);
    assert.deepEqual(await sizes(ports, keys), [true, true]);

    await pass(ports, { minutes: 10 });

    assert.deepEqual(await sizes(ports, keys), [false, true]);
    assert.ok((await openFile(ports, participant, { groupId, fileId })).ok);
    await pass(ports, { days: 30 });
    assert.deepEqual(await sizes(ports, keys), [false, true]);
    assert.equal(await ports.documents.nextDue(), undefined);
  });

  it("given a refused file, when some minutes pass, then its bytes are gone, and in two days its document", async () => {
    const ports = await aPlace();
    const fileId = await sent(ports, aProgram());
    await finishUpload(ports, participant, { groupId, fileId });
    const keys = await keysOfOnly(ports);

    await pass(ports, { minutes: 10 });

    assert.deepEqual(await sizes(ports, keys), [false, false]);
    assert.equal((await allOf(ports, groupId, "file")).length, 1);
    await pass(ports, { days: 2 });
    assert.deepEqual(await allOf(ports, groupId, "file"), []);
    assert.equal(await ports.documents.nextDue(), undefined);
  });

  it("given an upload that nobody finishes, when two days pass, then it is gone, and not before", async () => {
    const ports = await aPlace();
    await sent(ports, aPdf());
    const keys = await keysOfOnly(ports);

    await pass(ports, { hours: 47 });
    assert.deepEqual(await sizes(ports, keys), [true, false]);
    await pass(ports, { hours: 1 });

    assert.deepEqual(await sizes(ports, keys), [false, false]);
    assert.deepEqual(await allOf(ports, groupId, "file"), []);
  });

  it("given a file that was removed, when begun again at once, then the new one stays and the old one goes", async () => {
    const ports = await aPlace();
    const fileId = await aFile(ports, aPdf());
    const old = await keysOfOnly(ports);
    assert.ok((await removeFile(ports, participant, { groupId, fileId })).ok);
    assert.ok((await removeFile(ports, participant, { groupId, fileId })).ok, "twice");
    const again = await beginUpload(ports, participant, announced(aPdf()));
    assert.ok(again.ok);
    assert.deepEqual([again.value.fileId, again.value.received], [fileId, []]);
    await aFile(ports, aPdf());

    await jobsRun(ports);
    await pass(ports, { days: 3 });

    assert.deepEqual(await sizes(ports, old), [false, false]);
    assert.ok((await openFile(ports, participant, { groupId, fileId })).ok);
  });

  it("given a download, when the file is gone under it, then that is a fault and no half file", async () => {
    const ports = await aPlace();
    const fileId = await aFile(ports, aPdf());
    await ports.files.remove((await keysOfOnly(ports)).original);

    await assert.rejects(openFile(ports, participant, { groupId, fileId }), (error) =>
      isFault(error, "files.gone"),
    );
  });

  it("given a file of somebody else, when removed, then it stays", async () => {
    const ports = await aPlace();
    const fileId = await aFile(ports, aPdf());

    assert.deepEqual(await removeFile(ports, anActor("p-2"), { groupId, fileId }), {
      ok: false,
      refusal: "files.not_yours",
    });
    assert.deepEqual(await removeFile(ports, teacher, { groupId, fileId }), {
      ok: false,
      refusal: "groups.participants_only",
    });
    assert.ok((await openFile(ports, participant, { groupId, fileId })).ok);
  });
});
