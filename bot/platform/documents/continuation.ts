/** Where a page ended, as a token that nobody is tempted to read or build. */
export const continuationAfter = (lastId: string): string =>
  Buffer.from(lastId).toString("base64url");

export const lastIdOf = (continuation: string): string =>
  Buffer.from(continuation, "base64url").toString();

export const defaultPageSize = 100;
