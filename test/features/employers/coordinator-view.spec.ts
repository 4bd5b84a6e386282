import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import {
  reachView,
  sendingView,
  viewEmployers,
} from "../../../bot/features/employers/coordinator-view.ts";
import { sendDates } from "../../../bot/features/employers/jobs.ts";
import { resendDates } from "../../../bot/features/employers/resend-dates.ts";
import { employerOverviewRoute } from "../../../bot/features/employers/routes.ts";
import { readJob } from "../../../bot/kernel/job.ts";
import { type Notice, noticeDocument, readNotice } from "../../../bot/kernel/notice.ts";
import { personPartition } from "../../../bot/kernel/person.ts";
import { anActor, coordinator, groupId, teacher } from "../../support/a-group.ts";
import { aPerson } from "../../support/a-member.ts";
import { landed, type TestPorts } from "../../support/ports.ts";
import { aClassWithContact, baken, contactId, keyOf, linde, lindeKey } from "./an-employer.ts";

const pk = personPartition(contactId);
const id = noticeDocument("employers.dates:1");
const own = { groupId, key: lindeKey };

async function asked(): Promise<TestPorts> {
  const ports = await aClassWithContact();
  const job = readJob({
    docType: "job",
    schema: 1,
    id: "job:employers.dates",
    name: "employers.dates",
    data: {},
    attempts: 0,
    wakeAt: ports.now(),
  });
  await landed(ports, groupId, await sendDates(ports, job, groupId));
  return ports;
}

async function became(ports: TestPorts, change: Partial<Notice>): Promise<void> {
  const { value, etag } = await ports.documents.get(pk, id, readNotice);
  const body = { ...value, ...change };
  await ports.documents.commit(pk, [{ kind: "replace", id, ifMatch: etag, body }]);
}

describe("employers for the coordinator", () => {
  it("given two organisations, when looked at, then each has its people, its contact and how far he is", async () => {
    const ports = await asked();
    await employerOverviewRoute(ports, anActor(contactId), {});

    const outcome = await viewEmployers(ports, coordinator, groupId);

    assert.ok(outcome.ok);
    const [first, second] = outcome.value.organisations;
    assert.deepEqual(first, {
      key: keyOf(baken),
      careOrganisation: baken,
      participants: 1,
      contact: null,
      former: [],
    });
    assert.deepEqual([second?.careOrganisation, second?.participants], [linde, 2]);
    assert.deepEqual(
      [second?.contact?.dates, second?.contact?.openedAt, second?.contact?.reach],
      [{ state: "waiting" }, ports.now(), { path: "mail" }],
    );
  });

  it("given a teacher, when she asks, then it is for the coordinator", async () => {
    const outcome = await viewEmployers(await asked(), teacher, groupId);

    assert.deepEqual(outcome, { ok: false, refusal: "groups.coordinators_only" });
  });

  for (const [what, change, answer] of [
    ["that wait", {}, "employers.on_its_way"],
    ["that went by mail", { state: "sent", path: "mail" }, "employers.had_dates"],
    ["in a chat", { state: "sent", path: "chat", activityId: "a" }, "pending"],
    ["that failed", { state: "failed", reason: "mail.refused" }, "pending"],
  ] as const) {
    it(`given dates ${what}, when sent again, then the message plan is kept`, async () => {
      const ports = await asked();
      await became(ports, change);

      const outcome = await resendDates(ports, coordinator, own);

      const { value } = await ports.documents.get(pk, id, readNotice);
      assert.equal(outcome.ok ? value.state : outcome.refusal, answer);
    });
  }

  it("given an organisation without a contact, when sent again, then that is said", async () => {
    const outcome = await resendDates(await asked(), coordinator, { groupId, key: keyOf(baken) });

    assert.deepEqual(outcome, { ok: false, refusal: "employers.no_contact" });
  });

  it("given what is known of a person, when asked how he is reached, then the path and the reason", () => {
    const conversation = { conversationId: "c", serviceUrl: "https://s.example" };
    const unreachable = { reason: "blocked", since: "" };
    const mail = { works: false, reason: "refused", since: "" };
    assert.deepEqual(reachView(aPerson({ conversation })), { path: "chat" });
    assert.deepEqual(reachView(aPerson({ conversation, unreachable })), { path: "mail" });
    assert.deepEqual(reachView(undefined), { path: "mail" });
    assert.deepEqual(reachView(aPerson({ paths: { mail } })), { path: "none", reason: "refused" });
  });

  it("given no notice, when shown, then there is none", () => {
    assert.deepEqual(sendingView(undefined), { state: "none" });
  });
});
