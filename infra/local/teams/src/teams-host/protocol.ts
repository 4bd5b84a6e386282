import { z } from "zod";

/**
 * Messages between a tab in an iframe and its host, as @microsoft/teams-js 2.x sends and reads them
 * (its `internal/messageObjects` and `internal/communication`). Both ids go back with an answer:
 * newer versions look for the uuid, older ones for the number.
 */
const hostRequest = z.object({
  id: z.number(),
  uuidAsString: z.string().optional(),
  func: z.string().min(1),
  args: z.array(z.unknown()).default([]),
});
export type HostRequest = z.output<typeof hostRequest>;

export type HostAnswer = {
  readonly id: number;
  readonly uuidAsString?: string;
  readonly args: readonly unknown[];
  readonly isPartialResponse: false;
};

/** Something the host tells without being asked. It has no id: that is how teams-js knows. */
export type HostEvent = { readonly func: string; readonly args: readonly unknown[] };

/** The request in a posted message; undefined for anything else a frame may post. */
export const readRequest = (posted: unknown): HostRequest | undefined =>
  hostRequest.safeParse(posted).data;

export const answerTo = (
  { id, uuidAsString }: HostRequest,
  args: readonly unknown[],
): HostAnswer => ({
  id,
  ...(uuidAsString === undefined ? {} : { uuidAsString }),
  args,
  isPartialResponse: false,
});

export const themeChanged = (theme: string): HostEvent => ({ func: "themeChange", args: [theme] });
