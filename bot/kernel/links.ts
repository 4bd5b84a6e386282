import type { LinkPurpose } from "../contract/links.ts";
import type { Instant } from "./time.ts";

/** What a signed link says. Nobody but the app can read or make one. */
export type LinkClaims = {
  readonly personId: string;
  readonly purpose: LinkPurpose;
  /** Where in the small page it begins. */
  readonly path: string;
  readonly issuedAt: Instant;
  readonly expiresAt: Instant;
};

export type Links = {
  /** The address that goes into the mail; it holds no names. */
  readonly make: (claims: LinkClaims) => Promise<string>;
  /** Undefined for what was altered, guessed, or made with a key that we no longer have. Expiry is looked at by who asks. */
  readonly read: (token: string) => Promise<LinkClaims | undefined>;
};
