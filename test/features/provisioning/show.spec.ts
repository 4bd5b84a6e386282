import { strict as assert } from "node:assert";
import { beforeEach, describe, it } from "mocha";
import { progressNotice, show } from "../../../bot/features/provisioning/show.ts";
import { noteText } from "../../../bot/features/provisioning/texts.ts";
import { readJob } from "../../../bot/kernel/job.ts";
import { noticeDocument, readNotice } from "../../../bot/kernel/notice.ts";
import { plus } from "../../../bot/kernel/time.ts";
import { groupId } from "../../support/a-group.ts";
import { coordinatorId } from "../../support/a-member.ts";
import { shownText } from "../../support/card-text.ts";
import { landed } from "../../support/ports.ts";
import { aMaking } from "./a-making.ts";

const job = readJob({
  docType: "job",
  schema: 1,
  id: "job:provisioning.show",
  name: "provisioning.show",
  data: {},
  attempts: 0,
  wakeAt: "2026-11-22T12:00:00.000Z",
});

describe("the coordinator's progress card", () => {
  let making: Awaited<ReturnType<typeof aMaking>>;
  const stored = () =>
    making.ports.documents.get(groupId, noticeDocument("provisioning.progress"), readNotice);
  const shown = async () => {
    const result = await show(making.ports, job, groupId);
    await landed(making.ports, groupId, result);
    return result;
  };
  const noticed = async (change: object): Promise<void> => {
    const { value, etag, id } = await stored();
    await making.ports.documents.commit(groupId, [
      { kind: "replace", id, ifMatch: etag, body: { ...value, ...change } },
    ]);
  };

  beforeEach(async () => {
    making = await aMaking();
  });

  it("given a new class, when shown, then the coordinator gets one card", async () => {
    await shown();

    const { value } = await stored();
    assert.deepEqual([value.to, value.state, value.urgency], [coordinatorId, "pending", "now"]);
  });

  it("given a card that was sent, when shown again, then that one changes in place", async () => {
    await shown();
    await noticed({ state: "sent", activityId: "1:1", attempts: 1, wakeAt: undefined });

    await shown();

    const { value } = await stored();
    assert.deepEqual([value.state, value.activityId, value.attempts], ["pending", "1:1", 0]);
    assert.equal(value.wakeAt, making.ports.now());
  });

  it("given a card on its way, when shown, then it comes back when that has arrived", async () => {
    await shown();
    await noticed({ state: "sending" });

    assert.deepEqual(await shown(), { again: plus(making.ports.now(), { seconds: 1 }) });
    assert.equal((await stored()).value.state, "sending");
  });

  it("given guests who wait, when rendered, then the card names them", async () => {
    await making.toTheEnd();
    await shown();

    const rendered = await progressNotice.render(making.ports, (await stored()).value, "nl");

    assert.ok(rendered.kind === "card");
    assert.match(rendered.summary, /: klaar$/);
    assert.match(
      shownText(rendered.card),
      /Nog niet geaccepteerd door 2: Deelnemer 2, Deelnemer 3/,
    );
    assert.match(shownText(rendered.card), /✓ Het team, de lessen en de berichten zijn klaar/);
  });
});

describe("the note of a step", () => {
  it("given a note an older version wrote, when put into words, then it is the general one", () => {
    assert.match(noteText({ code: "from_the_past", values: {} }, "nl"), /proberen het vanzelf/);
  });
});
