import { strict as assert } from "node:assert";
import fc from "fast-check";
import { CompactEncrypt, EncryptJWT, SignJWT, UnsecuredJWT } from "jose";
import { describe, it } from "mocha";
import { sealedLinks } from "../../../bot/platform/links/sealed-links.ts";
import { claims, keyOf, ownKey } from "./a-link-api.ts";

const publicUrl = "https://app.example";
const own = sealedLinks({ publicUrl, keys: [ownKey] });
const tokenOf = async (links = own) => (await links.make(claims)).split("#")[1] ?? "";
const said = { ...claims };

describe("a sealed link", () => {
  it("given claims, when sealed and read, then they are the same", async () => {
    assert.deepEqual(await own.read(await tokenOf()), claims);
  });

  it("given a link, when looked at, then it tells nothing, and what follows '#' is sent to nobody", async () => {
    const url = new URL(await own.make(claims));

    assert.equal(`${url.origin}${url.pathname}${url.search}`, `${publicUrl}/tab/link.html`);
    const parts = url.hash.slice(1).split(".");
    const readable = parts.map((part) => Buffer.from(part, "base64url").toString()).join(" ");
    assert.doesNotMatch(`${url.hash} ${readable}`, /p-1|supervis|2027/);
  });

  it("given one person twice, when sealed, then no two links are the same", async () => {
    assert.notEqual(await tokenOf(), await tokenOf());
  });

  it("given a link, when any one character is another, then it is no link", async () => {
    const token = await tokenOf();
    const characters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_."];
    await fc.assert(
      fc.asyncProperty(
        fc.nat(token.length - 1),
        fc.constantFrom(...characters),
        async (at, character) => {
          fc.pre(token[at] !== character);
          const altered = `${token.slice(0, at)}${character}${token.slice(at + 1)}`;
          const read = await own.read(altered);
          // The last character of a base64url part holds bits that count for nothing: the same bytes.
          const bytes = (text: string) =>
            text
              .split(".")
              .map((part) => Buffer.from(part, "base64url").toString("hex"))
              .join(".");
          if (bytes(altered) === bytes(token)) assert.deepEqual(read ?? claims, claims);
          else assert.equal(read, undefined);
        },
      ),
      { numRuns: 400 },
    );
  });

  it("given a link, when cut anywhere or made longer, then it is no link", async () => {
    const token = await tokenOf();
    for (let length = 0; length < token.length; length += 1) {
      assert.equal(await own.read(token.slice(0, length)), undefined);
    }
    for (const longer of [`${token}A`, `${token}.`, ` ${token}`, `${token}.${token}`]) {
      assert.equal(await own.read(longer), undefined);
    }
  });

  it("given anything at all, when read, then it is no link and nothing breaks", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ maxLength: 300 }), async (guess) => {
        assert.equal(await own.read(guess), undefined);
      }),
    );
  });

  for (const [what, make] of [
    ["unsecured (alg none)", () => Promise.resolve(new UnsecuredJWT(said).encode())],
    [
      "signed instead of sealed",
      () => new SignJWT(said).setProtectedHeader({ alg: "HS256" }).sign(ownKey),
    ],
    [
      "sealed in another way (A128CBC-HS256)",
      () =>
        new EncryptJWT(said)
          .setProtectedHeader({ alg: "dir", enc: "A128CBC-HS256" })
          .encrypt(ownKey),
    ],
    [
      "sealed with a wrapped key",
      () =>
        new EncryptJWT(said).setProtectedHeader({ alg: "A256KW", enc: "A256GCM" }).encrypt(ownKey),
    ],
    [
      "sealed with the key of another installation",
      () =>
        new EncryptJWT(said).setProtectedHeader({ alg: "dir", enc: "A256GCM" }).encrypt(keyOf("x")),
    ],
    [
      "sealed, with something else in it",
      () =>
        new CompactEncrypt(new TextEncoder().encode("p-1"))
          .setProtectedHeader({ alg: "dir", enc: "A256GCM" })
          .encrypt(ownKey),
    ],
    [
      "sealed, for a purpose that does not exist",
      () =>
        new EncryptJWT({ ...said, purpose: "everything" })
          .setProtectedHeader({ alg: "dir", enc: "A256GCM" })
          .encrypt(ownKey),
    ],
    [
      "sealed, without an end",
      () =>
        new EncryptJWT({ ...said, expiresAt: undefined })
          .setProtectedHeader({ alg: "dir", enc: "A256GCM" })
          .encrypt(ownKey),
    ],
  ] as const) {
    it(`given a token that is ${what}, when read, then it is no link`, async () => {
      assert.equal(await own.read(await make()), undefined);
    });
  }

  it("given a new key, when the old one stays beside it, then old links still open; when it is gone, not", async () => {
    const next = keyOf("next");
    const old = await tokenOf();
    const between = sealedLinks({ publicUrl, keys: [next, ownKey] });

    assert.deepEqual(await between.read(old), claims);
    assert.equal(await own.read(await tokenOf(between)), undefined);
    assert.equal(await sealedLinks({ publicUrl, keys: [next] }).read(old), undefined);
  });

  for (const keys of [[], [new Uint8Array(16)], [ownKey, new Uint8Array(31)]]) {
    it(`given keys of ${keys.map(({ length }) => length).join()} bytes, when started, then it stops`, () => {
      assert.throws(() => sealedLinks({ publicUrl, keys }), /32 bytes/);
    });
  }
});
