import { type CryptoKey, exportJWK, generateKeyPair, importJWK, type JWK } from "jose";
import type { Collection } from "../state.ts";

export type SigningKey = {
  readonly kid: string;
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
  readonly publicJwk: JWK;
};

type StoredKey = { readonly kid: string; readonly privateJwk: JWK; readonly publicJwk: JWK };

const algorithm = "RS256";

async function make(): Promise<StoredKey> {
  const pair = await generateKeyPair(algorithm, { extractable: true });
  const kid = crypto.randomUUID();
  const common = { kid, use: "sig", alg: algorithm };
  return {
    kid,
    privateJwk: { ...(await exportJWK(pair.privateKey)), ...common },
    publicJwk: { ...(await exportJWK(pair.publicKey)), ...common },
  };
}

async function imported(jwk: JWK): Promise<CryptoKey> {
  const key = await importJWK(jwk, algorithm, { extractable: false });
  if (key instanceof Uint8Array) {
    throw new Error("the stored signing key is not an RSA key");
  }
  return key;
}

/** The tenant's one signing key. Kept, so that tokens and cached key sets outlive a restart. */
export async function openSigningKey(keys: Collection<StoredKey>): Promise<SigningKey> {
  const stored = keys.get("signing") ?? (await make());
  keys.put("signing", stored);
  return {
    kid: stored.kid,
    privateKey: await imported(stored.privateJwk),
    publicKey: await imported(stored.publicJwk),
    publicJwk: stored.publicJwk,
  };
}
