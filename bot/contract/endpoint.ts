import { z } from "zod";
import type { LinkPurpose } from "./links.ts";

export type Endpoint = {
  readonly method: "GET" | "POST";
  /** `:name` parts are filled from the input; the rest goes into the query (GET) or the body (POST). */
  readonly path: `/api/${string}`;
  readonly input: z.ZodType;
  readonly output: z.ZodType;
  /** May also be called through a signed link for one of these purposes, without signing in. */
  readonly links?: readonly LinkPurpose[];
  /** Anybody may call it, without signing in: the public page of Hugo. Who does sign in is known. */
  readonly visitors?: true;
  /** How often one address may call it in a minute without signing in; 60 when absent. */
  readonly visitorsPerMinute?: number;
  /** A link that has ended opens it as well: to ask for a new one. */
  readonly endedLinks?: true;
};

/** A call that sends bytes: everything but the bytes stands in the path. */
export type UploadEndpoint = {
  readonly method: "PUT";
  readonly path: `/api/${string}`;
  readonly input: z.ZodType;
  readonly output: z.ZodType;
  readonly maxBytes: number;
};

/** A call that answers bytes, for the person to keep. */
export type DownloadEndpoint = {
  readonly method: "GET";
  readonly path: `/api/${string}`;
  readonly input: z.ZodType;
  readonly links?: readonly LinkPurpose[];
};

export const ofGroup = z.strictObject({ groupId: z.string().min(1).max(80) });
export const sessionNumber = z.coerce.number().int().min(1).max(99);
export const personId = z.string().min(1).max(80);
export const assignmentId = z.string().min(1).max(40);

/** A file made by the app, for the person to keep. */
export const madeFile = z.strictObject({
  fileName: z.string(),
  type: z.string(),
  /** The bytes, base64. */
  content: z.string(),
});

/** What every failed call answers. `message` is for the person, `code` for the program. */
export const apiProblem = z.strictObject({
  code: z.string(),
  message: z.string(),
  /** Present for technical faults: the number to mention when asking for help. */
  reference: z.string().optional(),
});
