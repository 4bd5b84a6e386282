import assert from "node:assert/strict";
import { pieceBytes } from "../../../bot/contract/files-api.ts";
import { refusals } from "../../../bot/features/files/texts.ts";
import { beginUpload, finishUpload, putPiece } from "../../../bot/features/files/upload.ts";
import { rerunOnConflict } from "../../../bot/kernel/rerun.ts";
import { aClass, groupId, participant } from "../../support/a-group.ts";
import { allOf, idsOf, portsOf } from "../../support/ports.ts";
import { aBomb, anOffice, aPdf, aPhoto, aProgram } from "../../support/some-files.ts";
import { aFile, announced, sent } from "./an-upload.ts";

const large = Buffer.concat([aPdf(), Buffer.alloc(2 * pieceBytes, "x")]);

describe("uploading a file", () => {
  const aPlace = async () => {
    const ports = portsOf();
    await aClass(ports);
    const finish = (fileId: string) =>
      rerunOnConflict(() => finishUpload(ports, participant, { groupId, fileId }));
    return { ports, finish, files: () => allOf(ports, groupId, "file") };
  };

  it("given an upload that broke off, when begun again, then it tells what is in and goes on", async () => {
    const { ports, finish } = await aPlace();
    const first = await beginUpload(ports, participant, announced(large));
    assert.ok(first.ok);
    const { fileId } = first.value;
    assert.deepEqual(
      [first.value.pieces, first.value.pieceBytes, first.value.received],
      [3, pieceBytes, []],
    );
    const put = (index: number) =>
      putPiece(
        ports,
        participant,
        { groupId, fileId, index },
        large.subarray(index * pieceBytes, (index + 1) * pieceBytes),
      );
    await put(2);
    await put(0);
    await put(0);

    const again = await beginUpload(ports, participant, announced(large));

    assert.ok(again.ok);
    assert.deepEqual([again.value.fileId, again.value.received], [fileId, [0, 2]]);
    assert.deepEqual(await finish(fileId), { ok: false, refusal: "files.piece_missing" });
    await put(1);
    const finished = await finish(fileId);
    assert.ok(finished.ok);
    assert.deepEqual([finished.value.state, finished.value.size], ["ready", large.length]);
    assert.equal((await idsOf(ports, groupId, "file")).length, 1);
  });

  it("given a file that is ready, when begun, sent and finished again, then nothing changes", async () => {
    const { ports, finish, files } = await aPlace();
    const fileId = await aFile(ports, aPdf());
    const before = await files();

    const begun = await beginUpload(ports, participant, announced(aPdf()));
    const piece = await putPiece(ports, participant, { groupId, fileId, index: 0 }, aPdf());
    const finished = await finish(fileId);

    assert.ok(begun.ok && finished.ok);
    assert.deepEqual([begun.value.state, begun.value.received], ["ready", [0]]);
    assert.deepEqual(piece, { ok: false, refusal: "files.not_uploading" });
    assert.deepEqual(await files(), before);
  });

  it("given two devices, when they begin and finish at once, then there is one file", async () => {
    const { ports, finish, files } = await aPlace();
    const photo = await aPhoto();
    const begin = () =>
      rerunOnConflict(() =>
        beginUpload(ports, participant, announced(photo, { name: "foto.jpg" })),
      );
    const [one, other] = await Promise.all([begin(), begin()]);
    assert.ok(one.ok && other.ok);
    assert.equal(one.value.fileId, other.value.fileId);
    const { fileId } = one.value;
    await putPiece(ports, participant, { groupId, fileId, index: 0 }, photo);

    const [first, second] = await Promise.all([finish(fileId), finish(fileId)]);

    assert.deepEqual(first, second);
    const [file] = await files();
    assert.equal(file?.value["state"], "ready");
    assert.equal(file?.value["kept"], "cleaned");
  });

  it("given a kill after the pieces were joined, when finished again, then it is ready", async () => {
    const { ports, finish } = await aPlace();
    const photo = await aPhoto();
    const fileId = await sent(ports, photo, { name: "foto.jpg" });
    const killed = {
      ...ports,
      documents: {
        ...ports.documents,
        commit: () => Promise.reject(new Error("kill -9")),
      },
    };
    await assert.rejects(finishUpload(killed, participant, { groupId, fileId }), /kill/);

    const finished = await finish(fileId);

    assert.ok(finished.ok);
    assert.equal(finished.value.state, "ready");
  });

  it("given the storage is away, when finished, then that is a fault and nothing is decided", async () => {
    const { ports, files } = await aPlace();
    const fileId = await sent(ports, aPdf());
    const before = await files();
    const away = {
      ...ports,
      files: { ...ports.files, join: () => Promise.reject(new Error("away")) },
    };

    await assert.rejects(finishUpload(away, participant, { groupId, fileId }), /away/);

    assert.deepEqual(await files(), before);
  });

  for (const [what, index, bytes] of [
    ["too short", 0, 10],
    ["too long", 2, pieceBytes],
    ["empty", 0, 0],
    ["beyond the end", 3, 10],
  ] as const) {
    it(`given a piece that is ${what}, when sent, then it is refused`, async () => {
      const { ports } = await aPlace();
      const begun = await beginUpload(ports, participant, announced(large));
      assert.ok(begun.ok);
      const at = { groupId, fileId: begun.value.fileId, index };

      assert.deepEqual(await putPiece(ports, participant, at, Buffer.alloc(bytes)), {
        ok: false,
        refusal: "files.wrong_piece",
      });
    });
  }

  for (const [what, change, refusal] of [
    ["nothing in it", { size: 0 }, "files.empty"],
    ["251 MB", { size: 251 * 1024 * 1024 }, "files.too_large"],
    ["another type", { name: "programma.exe" }, "files.wrong_type"],
    ["two extensions", { name: "verslag.pdf.exe" }, "files.double_extension"],
    ["an iPhone photo", { name: "IMG_1.HEIC" }, "files.heic"],
    ["macros", { name: "verslag.docm" }, "files.has_macros"],
    ["an unknown assignment", { assignmentId: "m99-nothing" }, "files.unknown_assignment"],
    ["an assignment to practise", { assignmentId: "m01-practise" }, "files.not_judged"],
  ] as const) {
    it(`given a file with ${what}, when begun, then it is refused and nothing is kept`, async () => {
      const { ports, files } = await aPlace();

      const begun = await beginUpload(ports, participant, { ...announced(aPdf()), ...change });

      assert.equal(!begun.ok && begun.refusal, refusal);
      assert.deepEqual(await files(), []);
      assert.deepEqual(await idsOf(ports, groupId, "job"), []);
    });
  }

  for (const [what, name, content, refusal] of [
    ["a program", "verslag.pdf", aProgram(), "files.content_differs"],
    ["a zip bomb", "verslag.docx", aBomb(), "files.unpacks_too_large"],
    [
      "macros",
      "verslag.docx",
      anOffice("docx", { "word/vbaProject.bin": new Uint8Array(9) }),
      "files.has_macros",
    ],
  ] as const) {
    it(`given ${what} with the name ${name}, when finished, then it is refused for good, with its own sentence`, async () => {
      const { ports, finish, files } = await aPlace();
      const fileId = await sent(ports, content, { name });

      assert.deepEqual(await finish(fileId), { ok: false, refusal });
      assert.deepEqual(await finish(fileId), { ok: false, refusal });
      const again = await beginUpload(ports, participant, announced(content, { name }));
      assert.equal(!again.ok && again.refusal, refusal);

      const [file] = await files();
      assert.deepEqual([file?.value["state"], file?.value["reason"]], ["refused", refusal]);
      assert.ok(refusals.nl[refusal].length > 20);
    });
  }

  it("given ten files, when an eleventh is begun, then it is refused; one that was refused does not count", async () => {
    const { ports } = await aPlace();
    const bad = await sent(ports, aProgram(), { clientToken: "token-bad1" });
    await finishUpload(ports, participant, { groupId, fileId: bad });
    for (let index = 0; index < 10; index += 1) {
      await aFile(ports, aPdf(), { clientToken: `token-1${index}00` });
    }

    const begun = await beginUpload(
      ports,
      participant,
      announced(aPdf(), { clientToken: "token-2000" }),
    );
    const elsewhere = await beginUpload(
      ports,
      participant,
      announced(aPdf(), { assignmentId: "m02-hand-in" }),
    );

    assert.deepEqual(begun, { ok: false, refusal: "files.too_many", details: { most: 10 } });
    assert.ok(elsewhere.ok);
  });

  it("given a name with HTML, a right-to-left sign and emoji, when begun, then it is kept clean", async () => {
    const { ports } = await aPlace();
    const name = "<b>\u202everslag 👩🏽‍⚕️.pdf";

    const begun = await beginUpload(ports, participant, announced(aPdf(), { name }));

    assert.equal(begun.ok && begun.value.name, "_b_verslag 👩🏽‍⚕️.pdf");
  });
});
