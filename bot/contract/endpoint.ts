import { z } from "zod";

export type Endpoint = {
  readonly method: "GET" | "POST";
  /** `:name` parts are filled from the input; the rest goes into the query (GET) or the body (POST). */
  readonly path: `/api/${string}`;
  readonly input: z.ZodType;
  readonly output: z.ZodType;
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
