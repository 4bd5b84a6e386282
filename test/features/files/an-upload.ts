import assert from "node:assert/strict";
import { pieceBytes } from "../../../bot/contract/files-api.ts";
import { readyFiles } from "../../../bot/features/files/public.ts";
import { beginUpload, finishUpload, putPiece } from "../../../bot/features/files/upload.ts";
import type { Actor } from "../../../bot/kernel/feature.ts";
import type { Ports } from "../../../bot/kernel/ports.ts";
import { groupId, participant } from "../../support/a-group.ts";

export const assignmentId = "m01-hand-in";

type Given = {
  readonly name?: string;
  readonly assignmentId?: string;
  readonly clientToken?: string;
  readonly actor?: Actor;
};

export const announced = (content: Uint8Array, given: Given = {}) => ({
  groupId,
  assignmentId: given.assignmentId ?? assignmentId,
  name: given.name ?? "verslag.pdf",
  size: content.length,
  clientToken: given.clientToken ?? "token-0001",
});

/** Begun, and every piece sent; not yet finished. */
export async function sent(ports: Ports, content: Uint8Array, given: Given = {}): Promise<string> {
  const actor = given.actor ?? participant;
  const begun = await beginUpload(ports, actor, announced(content, given));
  assert.ok(begun.ok, JSON.stringify(begun));
  const { fileId, pieces } = begun.value;
  for (let index = 0; index < pieces; index += 1) {
    const bytes = content.subarray(index * pieceBytes, (index + 1) * pieceBytes);
    assert.ok((await putPiece(ports, actor, { groupId, fileId, index }, bytes)).ok);
  }
  return fileId;
}

/** A file that is ready. */
export async function aFile(ports: Ports, content: Uint8Array, given: Given = {}): Promise<string> {
  const fileId = await sent(ports, content, given);
  const finished = await finishUpload(ports, given.actor ?? participant, { groupId, fileId });
  assert.ok(finished.ok, JSON.stringify(finished));
  return fileId;
}

/** A file that is part of what its owner handed in. */
export async function handedInFile(
  ports: Ports,
  content: Uint8Array,
  given: Given = {},
): Promise<string> {
  const fileId = await aFile(ports, content, given);
  const ownerId = (given.actor ?? participant).personId ?? "";
  const place = { groupId, ownerId, assignmentId: given.assignmentId ?? assignmentId };
  const ready = await readyFiles(ports, place, [fileId]);
  assert.ok(ready.ok);
  await ports.documents.commit(groupId, ready.value.handedIn(ports.now()));
  return fileId;
}

/** As if its owner handed it in, whatever the assignment is. */
export async function markedHandedIn(ports: Ports, group: string, fileId: string): Promise<void> {
  const id = `file:${fileId}`;
  const { value } = await ports.documents.get(group, id, (raw) => Object(raw));
  const body = { ...value, handedInAt: ports.now() };
  await ports.documents.commit(group, [{ kind: "upsert", id, body }]);
}
