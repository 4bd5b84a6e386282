import assert from "node:assert/strict";
import { findMember } from "../../bot/features/groups/public.ts";
import { inputOf } from "../../bot/features/scan/cards.ts";
import { pagesOf, scanAnswers } from "../../bot/features/scan/rules.ts";
import { findScan } from "../../bot/features/scan/store.ts";
import type { Documents } from "../../bot/kernel/documents.ts";
import type { Track } from "../../bot/kernel/track.ts";
import { personActivity } from "../../infra/local/connector/activity.ts";
import { chatIdOf } from "../../infra/local/connector/ids.ts";
import { type ClassPerson, classNow, type ReadyClass } from "./a-class.ts";

/** Two people never send the same scan, so that a page in the wrong place is noticed. */
const answerFor = (seed: number, page: number, item: number) =>
  scanAnswers[(seed * 7 + page * 3 + item) % scanAnswers.length] ?? "not_yet";

function answersOf(track: Track, seed: number): Readonly<Record<string, string>> {
  return Object.fromEntries(
    pagesOf(track).flatMap(({ scanItems }, page) =>
      scanItems.map(({ id }, item) => [id, answerFor(seed, page, item)] as const),
    ),
  );
}

const remarkFor = (seed: number, page: number): string =>
  (seed + page) % 3 === 0 ? `Dit doe ik vooral in de avonddienst, sinds week ${seed + page}.` : "";

const localPerson = ({ objectId, name, mail }: ClassPerson) =>
  ({ id: mail, name, mail, hint: "participant", kind: "internal", objectId }) as const;

type Sender = { readonly tenantUrl: string; readonly track: Track };

/** The presses of one person on "Bewaar en ga verder", page after page, as Teams sends them. */
export function scanActivities(
  { tenantUrl, track }: Sender,
  { groupId }: ReadyClass,
  person: ClassPerson,
  seed: number,
): readonly string[] {
  const clocked = { now: () => classNow, baseUrl: () => tenantUrl };
  const local = localPerson(person);
  const place = { kind: "chat", id: chatIdOf(person.objectId), person: local } as const;
  return pagesOf(track).map(({ number, scanItems }, page) => {
    const inputs = scanItems.map(({ id }, item) => [inputOf(id), answerFor(seed, page, item)]);
    const data = {
      groupId,
      module: number,
      ...Object.fromEntries(inputs),
      remark: remarkFor(seed, page),
    };
    const action = { type: "Action.Execute", verb: "scan.save_page", data };
    const parts = {
      type: "invoke",
      name: "adaptiveCard/action",
      replyToId: "1",
      value: { action, trigger: "manual" },
    };
    return JSON.stringify(personActivity(clocked, local, place, parts));
  });
}

/** @throws AssertionError unless every page of this person is stored as it was sent, and the scan is done */
export async function checkSaved(
  documents: Documents,
  track: Track,
  { groupId }: ReadyClass,
  { personId }: ClassPerson,
  seed: number,
): Promise<void> {
  const scan = await findScan(documents, groupId, personId, "start");
  const member = await findMember(documents, groupId, personId);
  const pages = pagesOf(track);

  assert.deepEqual(scan?.value.answers, answersOf(track, seed), `answers of ${personId}`);
  for (const [page, { number }] of pages.entries()) {
    const remark = remarkFor(seed, page);
    assert.equal(scan?.value.remarks[String(number)] ?? "", remark, `remark of ${personId}`);
  }
  assert.ok(scan?.value.completedAt, `the scan of ${personId} is not done`);
  assert.equal(member?.value.progress.scanPagesDone, pages.length, `progress of ${personId}`);
}
