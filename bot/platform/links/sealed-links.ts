import { EncryptJWT, jwtDecrypt } from "jose";
import { z } from "zod";
import { linkPurpose } from "../../contract/links.ts";
import type { Links } from "../../kernel/links.ts";
import { instant } from "../../kernel/time.ts";

const moment = z.string().transform(instant);
const claims = z.object({
  personId: z.string(),
  purpose: linkPurpose,
  path: z.string(),
  issuedAt: moment,
  expiresAt: moment,
});

/** Bytes of one key: AES-256. */
const keyLength = 32;

type Options = {
  /** Where the app is served, such as `https://app.example`. */
  readonly publicUrl: string;
  /** 32 bytes each: the first one seals, all of them open, so that a key can be replaced. */
  readonly keys: readonly Uint8Array[];
};

/**
 * Links that only the app can make and read: sealed, not merely signed, so that an address tells
 * nothing about whom it is for. The token stands behind `#`, which browsers send to nobody.
 * @throws Error when there is no key, or one of another length
 */
export function sealedLinks({ publicUrl, keys }: Options): Links {
  const [sealing] = keys;
  if (!sealing || keys.some(({ length }) => length !== keyLength)) {
    throw new Error(`keys of links have ${keyLength} bytes`);
  }
  return {
    make: async ({ ...said }) => {
      const token = await new EncryptJWT(said)
        .setProtectedHeader({ alg: "dir", enc: "A256GCM" })
        .encrypt(sealing);
      return `${publicUrl}/tab/link.html#${token}`;
    },
    read: async (token) => {
      for (const key of keys) {
        try {
          const { payload } = await jwtDecrypt(token, key, {
            keyManagementAlgorithms: ["dir"],
            contentEncryptionAlgorithms: ["A256GCM"],
          });
          return claims.parse(payload);
        } catch {
          // Not sealed with this key, altered, or no link at all: all the same to who asks.
        }
      }
      return undefined;
    },
  };
}
