import assert from "node:assert/strict";
import { forgetMonth, listMonth, monthNotice } from "../../../bot/features/knowledge/month-jobs.ts";
import {
  firstDay,
  forgottenAt,
  listedAt,
  monthOf,
  monthsBack,
} from "../../../bot/features/knowledge/month-rules.ts";
import { keepQuestion } from "../../../bot/features/knowledge/public.ts";
import { dismissQuestion } from "../../../bot/features/knowledge/settle-question.ts";
import { linkAccount } from "../../../bot/features/people/public.ts";
import { readJob } from "../../../bot/kernel/job.ts";
import { readNotice } from "../../../bot/kernel/notice.ts";
import { instant } from "../../../bot/kernel/time.ts";
import { aPerson, storedPerson } from "../../support/a-member.ts";
import { shownText } from "../../support/card-text.ts";
import { editor, portsWith } from "../../support/knowledge-ports.ts";
import { allOf, idsOf, landed } from "../../support/ports.ts";

const pk = "questions:2026-11";

describe("months of questions", () => {
  for (const [month, at, why] of [
    ["2026-11", "2026-12-01T08:00:00.000Z", "a Tuesday, nine in the morning in winter"],
    ["2026-12", "2027-01-04T08:00:00.000Z", "New Year's Day is a Friday: the Monday after"],
    ["2027-04", "2027-05-03T07:00:00.000Z", "the first of May is a Saturday, and it is summer"],
  ] as const) {
    it(`given ${month}, when its list is made, then it is ${why}`, () => {
      assert.equal(listedAt(month), at);
    });
  }

  it("given a month, when counted on and back, then years are crossed", () => {
    assert.equal(firstDay("2026-11", 2), "2027-01-01");
    assert.equal(firstDay("2026-01", -1), "2025-12-01");
    assert.deepEqual(monthsBack("2026-01", 3), ["2026-01", "2025-12", "2025-11"]);
    assert.equal(forgottenAt("2026-11"), "2028-01-01T02:00:00.000Z");
  });

  it("given the last hour of a month, when it is next month in Amsterdam, then it counts there", () => {
    assert.equal(monthOf(instant("2026-11-30T23:30:00Z")), "2026-12");
  });
});

describe("the list of the month", () => {
  async function aMonth() {
    const ports = portsWith();
    const account = {
      tenantId: ports.settings.tenantId,
      objectId: editor.objectId,
      guest: false,
      usableSince: ports.now(),
    };
    await storedPerson(ports, aPerson({ personId: "p-carla" }));
    await linkAccount(ports, "p-carla", account);
    const withCoordinator = {
      ...ports,
      settings: { ...ports.settings, coordinatorIds: [editor.objectId, "o-unknown"] },
    };
    return withCoordinator;
  }
  type Ports = Awaited<ReturnType<typeof aMonth>>;
  const ask = (ports: Ports, text: string, outcome: "answer" | "handover" = "handover") =>
    keepQuestion(ports, { text, outcome, ids: [], version: "v.0" });
  const jobOf = async (ports: Ports, name: string) =>
    (await ports.documents.get(pk, `job:${name}`, readJob)).value;

  it("given the first question of a month, when kept, then its list and its end are planned, once", async () => {
    const ports = await aMonth();
    await ask(ports, "Een?");
    await ask(ports, "Twee?");

    assert.deepEqual(await idsOf(ports, pk, "job"), [
      "job:knowledge.forget_month",
      "job:knowledge.list_month",
    ]);
    assert.equal((await jobOf(ports, "knowledge.list_month")).wakeAt, listedAt("2026-11"));
    assert.equal((await jobOf(ports, "knowledge.forget_month")).wakeAt, forgottenAt("2026-11"));
  });

  it("given unanswered ones, when the job runs twice, then the coordinator gets one message with them", async () => {
    const ports = await aMonth();
    await ask(ports, "Waar kan ik **parkeren**?");
    const job = await jobOf(ports, "knowledge.list_month");

    await landed(ports, pk, await listMonth(ports, job, pk));
    await landed(ports, pk, await listMonth(ports, job, pk));

    const [stored, ...more] = await allOf(ports, pk, "notice");
    assert.equal(more.length, 0);
    const notice = readNotice({ id: "notice:knowledge.month:p-carla", ...stored?.value });
    assert.equal(notice.to, "p-carla");
    const rendered = await monthNotice.render(ports, notice, "nl");
    assert.ok(rendered.kind === "card");
    const text = shownText(rendered.card);
    assert.match(text, /november 2026/);
    assert.match(text, /• Waar kan ik \\\*\\\*parkeren\\\*\\\*\? \(1×\)/);
    assert.match(JSON.stringify(rendered.card), /knowledge%2Fquestions%2F2026-11/);
  });

  it("given only answers, when the job runs, then nobody gets a message", async () => {
    const ports = await aMonth();
    await ask(ports, "Wat kost het?", "answer");

    const result = await listMonth(ports, await jobOf(ports, "knowledge.list_month"), pk);

    assert.deepEqual(result, {});
  });

  it("given everything was settled before the message goes, when rendered, then it is left out", async () => {
    const ports = await aMonth();
    const questionId = (await ask(ports, "lol")).split(".")[1] ?? "";
    await landed(ports, pk, await listMonth(ports, await jobOf(ports, "knowledge.list_month"), pk));
    const notice = await ports.documents.get(pk, "notice:knowledge.month:p-carla", readNotice);
    await dismissQuestion(ports, editor, { month: "2026-11", questionId });

    const rendered = await monthNotice.render(ports, notice.value, "nl");

    assert.deepEqual(rendered, { kind: "skip", reason: "all_settled" });
  });

  it("given an old month, when forgotten, then nothing of it is left, in parts, and the job goes last", async () => {
    const ports = await aMonth();
    for (let index = 0; index < 150; index += 1) await ask(ports, `vraag ${index}`);
    const job = await jobOf(ports, "knowledge.forget_month");

    let runs = 0;
    for (let again: unknown = true; again !== undefined; runs += 1) {
      const result = await forgetMonth(ports, job, pk);
      await landed(ports, pk, result);
      again = result.again;
    }

    assert.ok(runs > 1 && runs < 10, String(runs));
    const left = await ports.documents.list(pk, {}, (raw) => raw);
    assert.deepEqual(
      left.items.map(({ id }) => id),
      ["job:knowledge.forget_month"],
    );
  });
});
