import assert from "node:assert/strict";
import { downloads, uploads } from "../../bot/contract/files-api.ts";
import { buildBytesRequest, buildRequest } from "../../tab/src/build-request.ts";

const signedIn = { token: "t0k3n", language: "nl" };

describe("building the request of a call", () => {
  it("given a call with an id in its path, when built, then the id is filled in and escaped", () => {
    const { method, url, body } = buildRequest("group", { groupId: "a/b?c" }, signedIn);

    assert.deepEqual([method, url, body], ["GET", "/api/groups/a%2Fb%3Fc", undefined]);
  });

  it("given a POST, when built, then only what is not in the path goes into the body", () => {
    const input = {
      groupId: "g1",
      number: 3,
      startsAt: "2027-01-12T18:00:00.000Z",
      shiftFollowing: true,
    };

    const { url, body, headers } = buildRequest("moveSession", input, signedIn);

    assert.equal(url, "/api/groups/g1/sessions/3/move");
    assert.deepEqual(JSON.parse(body ?? ""), {
      startsAt: "2027-01-12T18:00:00.000Z",
      shiftFollowing: true,
    });
    assert.equal(headers["content-type"], "application/json");
  });

  it("given a POST with all its input in the path, when built, then the body is an empty object", () => {
    const { body } = buildRequest("cancelSession", { groupId: "g1", number: 1 }, signedIn);

    assert.equal(body, "{}");
  });

  it("given absent values, when built, then they are left out", () => {
    const { body } = buildRequest("confirmImport", { importId: "i1", reason: undefined }, signedIn);

    assert.equal(body, '{"importId":"i1"}');
  });

  it("given any call, when built, then it says who asks and in which language", () => {
    const { headers } = buildRequest("me", {}, signedIn);

    assert.equal(headers["authorization"], "Bearer t0k3n");
    assert.equal(headers["accept-language"], "nl");
  });

  it("given an empty id, when built, then it fails instead of asking for another address", () => {
    assert.throws(() => buildRequest("group", { groupId: "" }, signedIn), /group needs groupId/);
  });

  it("given a piece of a file, when built, then the path holds everything and the body the bytes", () => {
    const bytes = new Blob(["abc"]);
    const where = { groupId: "g/1", fileId: "f1", index: 0 };

    const { method, url, headers, body } = buildBytesRequest(
      uploads.putPiece,
      where,
      signedIn,
      bytes,
    );

    assert.deepEqual([method, url], ["PUT", "/api/groups/g%2F1/files/f1/pieces/0"]);
    assert.equal(headers["content-type"], "application/octet-stream");
    assert.equal(body, bytes);
  });

  it("given a file to look at, when built, then nothing is sent along", () => {
    const where = { groupId: "g1", fileId: "f1" };

    const { method, url, body } = buildBytesRequest(downloads.fileContent, where, signedIn);

    assert.deepEqual([method, url, body], ["GET", "/api/groups/g1/files/f1/content", undefined]);
  });
});
