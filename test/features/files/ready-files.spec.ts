import assert from "node:assert/strict";
import { readyFiles } from "../../../bot/features/files/public.ts";
import { removeFile } from "../../../bot/features/files/remove-file.ts";
import { aClass, anActor, groupId, participant } from "../../support/a-group.ts";
import { portsOf, type TestPorts } from "../../support/ports.ts";
import { aPdf, aPhoto } from "../../support/some-files.ts";
import { aFile, assignmentId, sent } from "./an-upload.ts";

const practice = "practice-1";

async function aPlace(): Promise<TestPorts> {
  const ports = portsOf();
  await aClass(ports);
  return ports;
}

describe("handing files in", () => {
  const place = { groupId, ownerId: "p-1", assignmentId };

  it("given ready files, when chosen, then their facts come in that order, and they stay", async () => {
    const ports = await aPlace();
    const one = await aFile(ports, aPdf(), { name: "een.pdf" });
    const two = await aFile(ports, await aPhoto(), { name: "twee.jpg", clientToken: "token-0002" });

    const ready = await readyFiles(ports, place, [two, one, two]);

    assert.ok(ready.ok);
    assert.deepEqual(
      ready.value.refs.map(({ name, type }) => [name, type]),
      [
        ["twee.jpg", "image/jpeg"],
        ["een.pdf", "application/pdf"],
      ],
    );
    await ports.documents.commit(groupId, ready.value.handedIn(ports.now()));
    assert.deepEqual(await removeFile(ports, participant, { groupId, fileId: one }), {
      ok: false,
      refusal: "files.handed_in",
    });
    // Handed in once more, with a second try: the first moment stays, nothing is to be written.
    const again = await readyFiles(ports, place, [one, two]);
    assert.deepEqual(again.ok && again.value.handedIn(ports.now()), []);
  });

  it("given no files, when chosen, then nothing is read", async () => {
    const ports = await aPlace();
    const unread = { ...ports, documents: { ...ports.documents, list: () => assert.fail() } };

    const ready = await readyFiles(unread, place, []);

    assert.deepEqual(ready.ok && [ready.value.refs, ready.value.handedIn(ports.now())], [[], []]);
  });

  it("given files that may not go along, when chosen, then each is refused for its own reason", async () => {
    const ports = await aPlace();
    const ofOther = await aFile(ports, aPdf(), { actor: anActor("p-2") });
    const elsewhere = await aFile(ports, aPdf(), { assignmentId: practice });
    const busy = await sent(ports, aPdf(), { clientToken: "token-busy" });
    const removed = await aFile(ports, aPdf(), { clientToken: "token-gone" });
    await removeFile(ports, participant, { groupId, fileId: removed });

    for (const [fileId, refusal] of [
      [ofOther, "files.not_yours"],
      [elsewhere, "files.not_yours"],
      ["nonsense", "files.not_yours"],
      [busy, "files.not_ready"],
      [removed, "files.not_found"],
    ] as const) {
      assert.deepEqual(await readyFiles(ports, place, [fileId]), { ok: false, refusal });
    }
  });
});
