import { request } from "node:http";
import type { Output } from "../../../bot/contract/api.ts";
import { apiProblem } from "../../../bot/contract/endpoint.ts";
import { downloads, pieceBytes, uploads } from "../../../bot/contract/files-api.ts";
import type { Named } from "../../support/a-group-file.ts";
import { type AppUnderTest, idOf } from "../../support/app-under-test.ts";

type Running = Pick<AppUnderTest, "app" | "tenant" | "call">;
type Place = { readonly groupId: string; readonly fileId: string };

const filled = (path: string, values: Readonly<Record<string, string | number>>): string =>
  path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(values[name])));

const headersOf = async ({ tenant }: Running, who: Named) => ({
  authorization: `Bearer ${await tenant.token(idOf(who))}`,
  "accept-language": "nl",
});

/** What a call of bytes answered: `ok`, or the code and the sentence of the refusal. */
export type Told = { readonly status: number; readonly code: string; readonly message: string };
async function toldBy(response: Response): Promise<Told> {
  if (response.ok) return { status: response.status, code: "ok", message: "" };
  return { status: response.status, ...apiProblem.parse(await response.json()) };
}

export async function putPiece(
  running: Running,
  who: Named,
  place: Place & { readonly index: number },
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Told> {
  const url = `${running.app.url}${filled(uploads.putPiece.path, place)}`;
  const headers = await headersOf(running, who);
  return await toldBy(await fetch(url, { method: "PUT", headers, body: bytes }));
}

/** The telephone loses its connection half way a piece. */
export async function putHalf(
  running: Running,
  who: Named,
  place: Place & { readonly index: number },
  bytes: Uint8Array,
): Promise<void> {
  const url = `${running.app.url}${filled(uploads.putPiece.path, place)}`;
  const headers = { ...(await headersOf(running, who)), "content-length": String(bytes.length) };
  const sending = request(url, { method: "PUT", headers });
  const closed = new Promise<void>((resolve) => sending.once("close", resolve));
  sending.once("error", () => undefined);
  await new Promise((resolve) => sending.write(bytes.subarray(0, bytes.length / 2), resolve));
  sending.destroy();
  await closed;
}

/** Begins or goes on: sends what is not in yet, as the page does. Gives the indexes that were sent. */
export async function sendRest(
  running: Running,
  who: Named,
  groupId: string,
  { fileId, pieces, received }: Output<"beginUpload">,
  content: Uint8Array<ArrayBuffer>,
): Promise<readonly number[]> {
  const missing = Array.from({ length: pieces }, (_, index) => index).filter(
    (index) => !received.includes(index),
  );
  for (const index of missing) {
    const piece = content.slice(index * pieceBytes, (index + 1) * pieceBytes);
    const { code } = await putPiece(running, who, { groupId, fileId, index }, piece);
    if (code !== "ok") throw new Error(code);
  }
  return missing;
}

export async function get(running: Running, who: Named, place: Place): Promise<Response> {
  const url = `${running.app.url}${filled(downloads.fileContent.path, place)}`;
  return await fetch(url, { headers: await headersOf(running, who) });
}
export const told = async (running: Running, who: Named, place: Place): Promise<Told> =>
  await toldBy(await get(running, who, place));
