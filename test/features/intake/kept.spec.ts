import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { forget } from "../../../bot/features/intake/forget-job.ts";
import { finishedNotice } from "../../../bot/features/intake/notices.ts";
import { removeIntakeRoute } from "../../../bot/features/intake/routes.ts";
import { readJob } from "../../../bot/kernel/job.ts";
import { readNotice } from "../../../bot/kernel/notice.ts";
import { instant, plus } from "../../../bot/kernel/time.ts";
import { coordinator } from "../../support/a-group.ts";
import { coordinatorId } from "../../support/a-member.ts";
import { shownText } from "../../support/card-text.ts";
import { idsOf, landed, portsOf, type TestPorts } from "../../support/ports.ts";
import { keyIn, press, storedIntakes, tracks, visitor } from "./an-intake.ts";
import { aFinished, anOffice, notices, pk } from "./an-office.ts";

describe("the message that intakes are finished", () => {
  it("given three on one day, when told, then it is one message to the first coordinator we know", async () => {
    const ports = await anOffice();
    await aFinished(ports);
    await aFinished(ports);
    await aFinished(ports, "nobody");
    const [id = "", ...more] = await notices(ports);
    const { value } = await ports.documents.get(pk, id, readNotice);

    const rendered = await finishedNotice.render(ports, value, "nl");

    assert.deepEqual(more, []);
    assert.equal(id, `notice:intake.finished:2026-11-22:${coordinatorId}`);
    assert.equal(value.to, coordinatorId);
    assert.equal(value.groupId, pk);
    assert.ok(rendered.kind === "card");
    assert.match(shownText(rendered.card), /Op zondag 22 november zijn 2 intakes afgerond/);
    assert.doesNotMatch(JSON.stringify(rendered), /Fatima/);
  });

  it("given it was sent, when one more is finished, then the same card grows; the next day is another", async () => {
    const ports = await anOffice();
    await aFinished(ports);
    const [id = ""] = await notices(ports);
    const { value, etag } = await ports.documents.get(pk, id, readNotice);
    const { wakeAt: _, ...rest } = value;
    const sent = {
      ...rest,
      state: "sent" as const,
      sentAt: ports.now(),
      activityId: "a-1",
      path: "chat" as const,
    };
    await ports.documents.commit(pk, [{ kind: "replace", id, ifMatch: etag, body: sent }]);

    await aFinished(ports);
    const again = await ports.documents.get(pk, id, readNotice);
    assert.equal(again.value.state, "pending");
    assert.equal(again.value.activityId, "a-1");
    ports.clock.now = instant("2026-11-23T12:00:00Z");
    await aFinished(ports);

    assert.equal((await notices(ports)).length, 2);
  });

  it("given they were removed, when it would be sent, then it is not", async () => {
    const ports = await anOffice();
    await aFinished(ports);
    const [id = ""] = await notices(ports);
    const { value } = await ports.documents.get(pk, id, readNotice);
    const [stored] = await storedIntakes(ports);
    await removeIntakeRoute(ports, coordinator, { intakeId: stored?.intakeId ?? "" });

    assert.equal((await finishedNotice.render(ports, value, "nl")).kind, "skip");
  });

  it("given no coordinator we know, when finished, then it is kept all the same", async () => {
    const ports = portsOf({ tracks });
    await aFinished(ports);

    assert.equal((await storedIntakes(ports)).length, 1);
    assert.deepEqual(await notices(ports), []);
  });

  it("given a finished one, when an answer is changed, then nobody hears again", async () => {
    const ports = await anOffice();
    const key = await aFinished(ports);
    ports.clock.now = instant("2026-11-24T12:00:00Z");

    await press(ports, visitor, "intake.answer", { key, question: "cam", answer: "yes" });

    assert.equal((await notices(ports)).length, 1);
  });
});

describe("how long an intake is kept", () => {
  async function theJob(ports: TestPorts) {
    const [id = ""] = await idsOf(ports, pk, "job");
    return (await ports.documents.get(pk, id, readJob)).value;
  }

  it("given a visitor who gave up, when 60 days are over, then all of it is gone; not a day before", async () => {
    const ports = await anOffice();
    const key = keyIn(await press(ports, visitor, "intake.start"));
    await press(ports, visitor, "intake.answer", { key, question: "wish", answer: "own" });
    const job = await theJob(ports);
    ports.clock.now = plus(ports.now(), { days: 59 });
    assert.equal((await forget(ports, job, pk)).again, job.wakeAt);
    ports.clock.now = plus(ports.now(), { days: 1 });

    await landed(ports, pk, await forget(ports, job, pk));
    await landed(ports, pk, await forget(ports, job, pk));

    assert.deepEqual(await storedIntakes(ports), []);
  });

  it("given one that was finished, when looked at after 60 days, then it stays a year", async () => {
    const ports = await anOffice();
    await aFinished(ports);
    const job = await theJob(ports);
    const until = plus(ports.now(), { days: 365 });
    ports.clock.now = job.wakeAt;

    assert.deepEqual(await forget(ports, job, pk), { again: until });
    ports.clock.now = until;
    await landed(ports, pk, await forget(ports, job, pk));

    assert.deepEqual(await storedIntakes(ports), []);
  });
});
