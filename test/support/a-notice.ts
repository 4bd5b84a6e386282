import type { Write } from "../../bot/kernel/documents.ts";
import { type Notice, noticeDocument } from "../../bot/kernel/notice.ts";
import { instant } from "../../bot/kernel/time.ts";
import { groupId } from "./a-group.ts";

/** A message as the outbox left it. */
export const aNotice = (change: Partial<Notice> = {}): Write => {
  const id = change.id ?? "weekly.week:1:p-1";
  const body: Notice = {
    docType: "notice",
    schema: 1,
    id,
    type: "weekly.week",
    groupId,
    to: "p-1",
    data: {},
    dueAt: instant("2027-01-11T08:00:00Z"),
    urgency: "daytime",
    state: "pending",
    attempts: 1,
    ...change,
  };
  return { kind: "create", id: noticeDocument(id), body };
};
