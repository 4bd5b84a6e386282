import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { features } from "../../../bot/app.ts";
import { joined } from "../../../bot/joined.ts";
import { readJob } from "../../../bot/kernel/job.ts";
import { readNotice } from "../../../bot/kernel/notice.ts";
import type { Ports } from "../../../bot/kernel/ports.ts";
import { groupId } from "../../support/a-group.ts";
import { coordinatorId, teacherId } from "../../support/a-member.ts";
import { closeByHand } from "../../support/closed-group.ts";
import { contactId } from "../employers/an-employer.ts";
import { aLivedClass, morning } from "./a-lived-class.ts";

const jobs = joined(features, "jobs");
const notices = joined(features, "notices");

/** They tidy up what was there, and tell nobody anything. */
const tidying = new Set([
  // A person asked for it, about no group.
  "people.fresh_link",
  // Who left loses his rights and his links, whatever became of the group.
  "supervisors.leave",
  "files.clean_up",
  "imports.forget",
  "imports.index",
  "load.count_minutes",
  "sessions.sync",
]);

/** About a person or a question, and no group: closing one changes nothing for them. */
const ofNoGroup = new Set([
  "intake.forget",
  "intake.finished",
  "knowledge.forget_month",
  "knowledge.month",
  "tickets.watch",
  "tickets.empty",
  "tickets.opened",
  "tickets.overdue",
  "tickets.answered",
]);

/** What any job or notice may be about. */
const about = {
  number: 1,
  week: "2027-W02",
  assignmentId: "practice-1",
  to: "p-s",
  type: "digest.sign_off",
  personId: "p-1",
  id: "attendance.close:1",
  change: 1,
  kind: "moved",
  numbers: [2],
  deadlines: {},
};
const keyOf = (name: string): string => {
  if (name === "weekly.refresh") return "start:1";
  return name.startsWith("weekly.") ? about.week : "1";
};

const skipped = async (ports: Ports, type: string, to: string) => {
  const notice = readNotice({
    docType: "notice",
    schema: 1,
    id: `notice:${type}:1`,
    type,
    groupId,
    to,
    data: about,
    dueAt: morning,
    urgency: "now",
    state: "pending",
    attempts: 0,
  });
  const rendered = await notices.get(type)?.render(ports, notice, "nl");
  return rendered?.kind === "skip" ? rendered.reason : rendered?.kind;
};

/** Somebody who gets messages of this type: participants first. */
const readers = [
  ["participant", "p-1"],
  ["teacher", teacherId],
  ["coordinator", coordinatorId],
  ["contact", contactId],
  ["supervisor", "p-s"],
] as const;
const readerOf = (atMost: object): string => readers.find(([role]) => role in atMost)?.[1] ?? "p-1";

describe("messages of a closed group", () => {
  for (const [name, handler] of jobs) {
    if (tidying.has(name) || ofNoGroup.has(name)) continue;
    it(`given ${name}, when it comes due, then it does nothing and does not come back`, async () => {
      const lived = await aLivedClass();
      await closeByHand(lived);
      const job = readJob({
        docType: "job",
        schema: 1,
        id: `job:${name}`,
        name,
        data: { key: keyOf(name), at: morning, ...about },
        attempts: 0,
        wakeAt: morning,
      });
      const commit = () => Promise.reject(new Error("nothing is stored"));
      const ports = { ...lived, documents: { ...lived.documents, commit } };

      assert.deepEqual(await handler(ports, job, groupId), {});
    });
  }

  for (const [type, { atMost }] of notices) {
    if (ofNoGroup.has(type)) continue;
    it(`given ${type} that waits, when it would be sent, then it is skipped with the reason`, async () => {
      const lived = await aLivedClass();
      await closeByHand(lived);

      assert.equal(await skipped(lived, type, readerOf(atMost)), "group_archived");
    });

    const isForParticipants = "participant" in atMost || Object.keys(atMost).length === 0;
    if (!isForParticipants || type === "evaluation.stopped") continue;
    it(`given ${type} for somebody who stopped, when it would be sent, then it is skipped`, async () => {
      assert.equal(await skipped(await aLivedClass(), type, "p-3"), "stopped");
    });
  }
});
