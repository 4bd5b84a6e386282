import assert from "node:assert/strict";
import { forgetToken, tokenFor, uploadsKey } from "../../tab/src/pages/hand-in/kept-uploads.ts";

const shelfOf = () => {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
    removeItem: (key: string) => void kept.delete(key),
  };
};

describe("going on with a file after a reload", () => {
  const key = uploadsKey("amina", "g1", "m01-hand-in");
  const mark = { name: "film.mp4", size: 9, lastModified: 5 };
  let count = 0;
  const fresh = () => `token-nr-${count++}`;

  it("given the same file, when chosen again, then it has the same token", () => {
    const shelf = shelfOf();
    const first = tokenFor(shelf, key, mark, fresh);

    assert.equal(tokenFor(shelf, key, mark, fresh), first);
  });

  it("given a file that was changed, when chosen again, then it is another upload", () => {
    const shelf = shelfOf();
    const first = tokenFor(shelf, key, mark, fresh);

    assert.notEqual(tokenFor(shelf, key, { ...mark, lastModified: 6 }, fresh), first);
    assert.notEqual(tokenFor(shelf, uploadsKey("bram", "g1", "m01-hand-in"), mark, fresh), first);
  });

  it("given a file that is in, when chosen again, then it begins anew", () => {
    const shelf = shelfOf();
    const first = tokenFor(shelf, key, mark, fresh);
    forgetToken(shelf, key, first);

    assert.notEqual(tokenFor(shelf, key, mark, fresh), first);
  });

  it("given a shelf with something else on it or none, when asked, then there is a new token", () => {
    const shelf = shelfOf();
    shelf.setItem(key, '{"naam":1}');

    assert.match(tokenFor(shelf, key, mark, fresh), /^token-nr-/);
    assert.match(tokenFor(undefined, key, mark, fresh), /^token-nr-/);
  });
});
