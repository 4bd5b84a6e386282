import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Documents } from "../bot/kernel/documents.ts";
import { type Notice, noticeDocument, readNotice } from "../bot/kernel/notice.ts";
import { openSqlite } from "../bot/platform/documents/sqlite.ts";
import { fanOutLeft } from "./bench/fan-out-left.ts";
import { addMessages, groupIds } from "./bench/fan-out-store.ts";

const tenantUrl = "http://tenant.example";
const [groupId = ""] = groupIds(1);
const noticeId = "sessions.cancelled:1:p-participant-0";

type Line = { readonly chat: string; readonly status?: number; readonly dropped?: "after" };

let folder = "";
let documents: Documents;

/** What the Connector wrote down, a tenth of a second apart. */
function journal(lines: readonly Line[]): void {
  const text = lines.map(({ chat, status = 201, dropped }, index) =>
    JSON.stringify({
      line: index + 1,
      at: "2027-01-12T09:00:00.000Z",
      wallAt: new Date(index * 100).toISOString(),
      target: "connector",
      method: "POST",
      url: `${tenantUrl}/connector/v3/conversations/${encodeURIComponent(chat)}/activities`,
      status,
      dropped,
    }),
  );
  writeFileSync(join(folder, "journal.jsonl"), `${text.join("\n")}\n`);
}

/** The participant's message was sent to the chat `a`; the supervisor's is as it was planned. */
async function sent(more: Partial<Notice> = {}): Promise<void> {
  const { value, etag } = await documents.get(groupId, noticeDocument(noticeId), readNotice);
  const body = { ...value, state: "sent", conversationId: "a", ...more } as const;
  await documents.commit(groupId, [
    { kind: "replace", id: noticeDocument(noticeId), ifMatch: etag, body },
  ]);
}

describe("counting what a fan-out left", () => {
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "zorgklas-fan-out-spec-"));
    documents = openSqlite({ file: ":memory:" });
    await addMessages(documents, { pairs: 1, tenantUrl });
  });
  afterEach(async () => {
    await documents.close();
    rmSync(folder, { recursive: true });
  });
  const left = () => fanOutLeft(documents, folder, 1);

  it("given a message that never went, when it is counted, then it is lost and not accounted for", async () => {
    await sent();
    journal([{ chat: "a" }]);

    const { planned, lost, states, doubled } = await left();

    assert.deepEqual([planned, lost, states.pending, states.sent, doubled], [2, 1, 1, 1, 0]);
  });

  it("given a message that the app calls sent and the Connector never had, when it is counted, then it is lost", async () => {
    await sent();
    journal([{ chat: "b" }]);

    assert.equal((await left()).lost, 2);
  });

  it("given a chat that got it twice, when nobody wrote down a doubt, then that is not explained", async () => {
    await sent();
    journal([{ chat: "a" }, { chat: "a", status: 201, dropped: "after" }]);

    const { doubled, unexplained, uncertain } = await left();

    assert.deepEqual([doubled, unexplained, uncertain], [1, 1, 0]);
  });

  it("given a chat that got it twice, when its message is uncertain, then that is explained", async () => {
    await sent({ uncertain: true });
    journal([{ chat: "a", dropped: "after" }, { chat: "a" }]);

    const { doubled, unexplained, uncertain } = await left();

    assert.deepEqual([doubled, unexplained, uncertain], [1, 0, 1]);
  });

  it("given an answer 429, when it is counted, then nothing arrived by it, and the rate counts it", async () => {
    await sent();
    journal([{ chat: "a", status: 429 }, { chat: "a" }, { chat: "b" }]);

    const { doubled, throttledPercent, rate } = await left();

    assert.deepEqual([doubled, Math.round(throttledPercent), Math.round(rate)], [0, 33, 10]);
  });
});
