import assert from "node:assert/strict";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { pieceBytes, uploads } from "../../../bot/contract/files-api.ts";
import { coordinator } from "../../../infra/local/app/cast.ts";
import { AppProblem } from "../../../infra/local/app-client.ts";
import { providerDomain } from "../../../infra/local/ids.ts";
import { amina, bram, type Named, teacher } from "../../support/a-group-file.ts";
import { type AppUnderTest, makeClass, startAppUnderTest } from "../../support/app-under-test.ts";
import {
  aBomb,
  aHeic,
  aMovie,
  aPdf,
  aPhoto,
  aProgram,
  place as madeAt,
  secretsOfPhoto,
} from "../../support/some-files.ts";
import { markedHandedIn } from "./an-upload.ts";
import { get, putHalf, putPiece, sendRest, told } from "./over-http.ts";

const kees: Named = { name: "Kees Bakker", mail: `k.bakker@${providerDomain}` };
const ria: Named = { name: "Ria Hoekstra", mail: `r.hoekstra@${providerDomain}` };
const esra: Named = { name: "Esra Demir", mail: `e.demir@${providerDomain}` };

const assignmentId = "m01-hand-in";
const practice = "practice-1";
const bytesOf = (content: Buffer): Uint8Array<ArrayBuffer> => new Uint8Array(content);

describe("files over HTTP", () => {
  const lines: string[] = [];
  let running: AppUnderTest;
  let groupId: string;
  before(async () => {
    running = await startAppUnderTest({
      cast: [teacher, amina, bram, esra, kees, ria],
      log: { write: (line) => void lines.push(line) },
    });
    ({ groupId } = await makeClass(running, { participants: [amina, bram] }));
    await makeClass(running, { participants: [esra], teacher: kees, startTime: "09:00" });
  });
  after(() => running.close());

  let tokens = 0;
  const begin = (name: string, size: number, given: { id?: string; clientToken?: string } = {}) => {
    tokens += 1;
    const { id = assignmentId, clientToken = `token-${1000 + tokens}` } = given;
    return running.call(amina)("beginUpload", {
      groupId,
      assignmentId: id,
      name,
      size,
      clientToken,
    });
  };
  const upload = async (name: string, content: Buffer, id = assignmentId): Promise<string> => {
    const begun = await begin(name, content.length, { id });
    await sendRest(running, amina, groupId, begun, bytesOf(content));
    await running.call(amina)("finishUpload", { groupId, fileId: begun.fileId });
    return begun.fileId;
  };

  it("given an upload that breaks off and an app that restarts, when gone on with, then the file is whole", async () => {
    const content = bytesOf(Buffer.concat([aPdf(), Buffer.alloc(2 * pieceBytes, "abc")]));
    const clientToken = "token-broken-off";
    const first = await begin("verslag.pdf", content.length, { clientToken });
    const { fileId } = first;
    const piece = content.slice(0, pieceBytes);
    assert.equal((await putPiece(running, amina, { groupId, fileId, index: 0 }, piece)).code, "ok");
    await putHalf(running, amina, { groupId, fileId, index: 1 }, piece);
    await running.restart();

    const again = await begin("verslag.pdf", content.length, { clientToken });
    const sent = await sendRest(running, amina, groupId, again, content);
    const view = await running.call(amina)("finishUpload", { groupId, fileId });

    assert.deepEqual([again.fileId, again.received, sent], [fileId, [0], [1, 2]]);
    assert.deepEqual([view.state, view.size, view.name], ["ready", content.length, "verslag.pdf"]);
    const response = await get(running, amina, { groupId, fileId });
    assert.deepEqual(new Uint8Array(await response.arrayBuffer()), content);
  });

  it("given a file, when downloaded, then a browser keeps it and never shows or runs it", async () => {
    const fileId = await upload('<script>"верслаг" 👋.pdf', aPdf());

    const { headers, status } = await get(running, amina, { groupId, fileId });

    assert.equal(status, 200);
    assert.equal(headers.get("content-type"), "application/pdf");
    assert.equal(headers.get("content-length"), String(aPdf().length));
    assert.equal(headers.get("x-content-type-options"), "nosniff");
    assert.equal(headers.get("content-security-policy"), "default-src 'none'; sandbox");
    assert.equal(headers.get("cache-control"), "no-store");
    const disposition = headers.get("content-disposition") ?? "";
    assert.match(disposition, /^attachment; filename="[^"<>]*"; filename\*=UTF-8''_script/);
    assert.match(disposition, /%F0%9F%91%8B\.pdf$/);
  });

  it("given a photo with the place where it was made, when downloaded, then that is gone, also from the disk", async () => {
    const photo = await aPhoto();
    assert.ok((await sharp(photo).metadata()).exif);
    const fileId = await upload("foto.jpg", photo);

    const came = Buffer.from(await (await get(running, amina, { groupId, fileId })).arrayBuffer());

    const { exif, xmp, width, height } = await sharp(came).metadata();
    assert.deepEqual([exif, xmp, width, height], [undefined, undefined, 20, 40]);
    assert.deepEqual(
      secretsOfPhoto.filter((secret) => came.includes(secret)),
      [],
    );
    const folder = join(running.dataDir, "files", groupId);
    const before = (await readdir(folder)).length;
    await running.pass({ minutes: 11 });
    assert.equal((await readdir(folder)).length, before - 1, "the photo as it came is gone");
    assert.equal((await get(running, amina, { groupId, fileId })).status, 200);
  });

  it("given a video with the place where it was made, when downloaded, then that is gone", async () => {
    const fileId = await upload("video.mp4", aMovie());

    const came = Buffer.from(await (await get(running, amina, { groupId, fileId })).arrayBuffer());

    assert.equal(came.length, aMovie().length);
    assert.equal(came.includes(madeAt), false);
  });

  describe("who may read", () => {
    const heard = async (fileId: string) => {
      const answers: Record<string, string> = {};
      for (const who of [amina, bram, teacher, coordinator, kees, esra, ria]) {
        const { status, code, message } = await told(running, who, { groupId, fileId });
        answers[who.name] = `${status} ${code}`;
        if (code !== "ok") assert.match(message, /^[A-Z].*[.]$/);
      }
      return answers;
    };
    const usual = {
      [amina.name]: "200 ok",
      [bram.name]: "403 files.not_yours",
      [teacher.name]: "200 ok",
      [coordinator.name]: "403 groups.not_yours",
      [kees.name]: "403 groups.not_yours",
      [esra.name]: "403 groups.not_yours",
      [ria.name]: "403 groups.not_known",
    };

    it("given homework and a practice assignment, when Kees signs off for Amina, then he reads the second only", async () => {
      const homework = await upload("huiswerk.pdf", aPdf());
      const atWork = await upload("praktijk.pdf", aPdf(), practice);
      const nobody = { [bram.name]: "404 files.not_found", [teacher.name]: "404 files.not_found" };
      assert.deepEqual(await heard(atWork), { ...usual, ...nobody });
      const { documents, hash } = running.app.app.ports;
      for (const fileId of [homework, atWork])
        await markedHandedIn(running.app.app.ports, groupId, fileId);
      assert.deepEqual(await heard(atWork), usual);
      const id = `member:p-${hash(amina.mail).slice(0, 20)}`;
      const member = await documents.get(groupId, id, (raw) => Object(raw));
      const supervisor = { ...kees, personId: `p-${hash(kees.mail).slice(0, 20)}` };
      await documents.commit(groupId, [
        { kind: "upsert", id, body: { ...member.value, supervisor } },
      ]);

      assert.deepEqual(await heard(homework), usual);
      assert.deepEqual(await heard(atWork), { ...usual, [kees.name]: "200 ok" });
    });

    it("given no token, or a file that is not there, when asked for, then there is nothing", async () => {
      const path = `/api/groups/${groupId}/files/nothing/content`;

      assert.equal((await fetch(`${running.app.url}${path}`)).status, 401);
      assert.equal(
        (await told(running, amina, { groupId, fileId: "nothing" })).code,
        "files.not_found",
      );
      assert.equal((await told(running, amina, { groupId: "g-0", fileId: "x" })).status, 403);
      const put = uploads.putPiece.path.replace(/:\w+/g, "1");
      const sent = await fetch(`${running.app.url}${put}`, { method: "PUT", body: "x" });
      assert.equal(sent.status, 401);
    });
  });

  describe("files that are not taken", () => {
    const refusalOf = async (name: string, content: Buffer) => {
      try {
        await upload(name, content);
        return { code: "taken", message: "" };
      } catch (error) {
        assert.ok(error instanceof AppProblem);
        assert.equal(error.status, 409);
        return { code: error.code, message: error.message };
      }
    };
    const bad: readonly (readonly [string, () => Buffer, string, RegExp])[] = [
      ["leeg.pdf", () => Buffer.alloc(0), "files.empty", /is leeg/],
      ["programma.exe", aProgram, "files.wrong_type", /Dit soort bestand kan niet/],
      ["verslag.pdf.exe", aProgram, "files.double_extension", /past bij twee soorten/],
      ["foto.jpg.html", aProgram, "files.double_extension", /past bij twee soorten/],
      ["verslag.pdf", aProgram, "files.content_differs", /past niet bij wat erin staat/],
      ["IMG_0001.heic", aHeic, "files.heic", /Maak er eerst een jpg van/],
      ["IMG_0002.jpg", aHeic, "files.heic", /Maak er eerst een jpg van/],
      ["bom.docx", aBomb, "files.unpacks_too_large", /veel te groot als je het opent/],
      ["video.mp4", () => aMovie().subarray(0, 150), "files.damaged", /is niet heel/],
    ];
    for (const [name, content, code, sentence] of bad) {
      it(`given ${name}, when uploaded, then it is ${code} in plain Dutch`, async () => {
        const refusal = await refusalOf(name, content());

        assert.equal(refusal.code, code);
        assert.match(refusal.message, sentence);
      });
    }

    it("given 251 MB, when begun, then it says how large it may be", async () => {
      await assert.rejects(begin("video.mp4", 251 * 1024 * 1024), (error) => {
        assert.ok(error instanceof AppProblem);
        assert.deepEqual([error.status, error.code], [409, "files.too_large"]);
        assert.match(error.message, /minder dan 250 MB/);
        return true;
      });
    });

    it("given a piece that is too large or no number, when sent, then it is refused and not kept", async () => {
      const { fileId } = await begin("verslag.pdf", 10);
      const at = { groupId, fileId, index: 0 };

      const large = await putPiece(running, amina, at, new Uint8Array(pieceBytes + 1));
      const other = await putPiece(running, amina, at, new Uint8Array(11));
      const odd = await putPiece(running, amina, { ...at, index: -1 }, new Uint8Array(10));

      assert.deepEqual([large.status, large.code], [413, "http.too_large"]);
      assert.deepEqual([other.status, other.code], [409, "files.wrong_piece"]);
      assert.deepEqual([odd.status, odd.code], [400, "http.bad_request"]);
      const again = await running.call(amina)("filesOf", { groupId, assignmentId });
      const file = again.files.find((one) => one.fileId === fileId);
      assert.equal(file?.state, "uploading");
      await running.call(amina)("removeFile", { groupId, fileId });
    });
  });

  it("given all that happened, when the log is read, then no name of a file or person is in it", () => {
    const log = lines.join("");

    assert.ok(lines.length > 10);
    assert.doesNotMatch(log, /verslag|foto|video|praktijk|\.pdf|\.jpg|Amina|Bearer/i);
  });
});
