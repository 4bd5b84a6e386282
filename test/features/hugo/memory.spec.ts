import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { chatOf, forget, remember } from "../../../bot/features/hugo/memory.ts";
import { readJob } from "../../../bot/kernel/job.ts";
import { instant } from "../../../bot/kernel/time.ts";
import { anActor, participant, stranger } from "../../support/a-group.ts";
import { allOf, landed, portsOf } from "../../support/ports.ts";
import { typed, visitor } from "./a-talk.ts";

const turn = (text: string) => ({ by: "asker" as const, text });
const now = "2027-01-04T09:00:00Z";

describe("what Hugo remembers of a chat", () => {
  it("given twelve turns, when looked back, then the last ten are there", async () => {
    const ports = portsOf({ now });
    for (let count = 1; count <= 12; count += 1) {
      await remember(ports, participant, { turns: [turn(`vraag ${count}`)] });
    }

    const { turns } = await chatOf(ports, participant);

    assert.equal(turns.length, 10);
    assert.equal(turns[0]?.text, "vraag 3");
  });

  it("given a day, when it is over, then the job takes the turns out and comes back for the rest", async () => {
    const ports = portsOf({ now });
    await remember(ports, participant, { turns: [turn("gisteren")], audience: "employer" });
    ports.clock.now = instant("2027-01-05T08:00:00Z");
    await remember(ports, participant, { turns: [turn("vandaag")] });
    const [job] = await allOf(ports, "person:p-1", "job");
    assert.equal(job?.value["wakeAt"], "2027-01-05T09:00:00.000Z");
    ports.clock.now = instant("2027-01-05T09:00:00Z");

    const result = await forget(ports, readJob(job?.value), "person:p-1");
    await landed(ports, "person:p-1", result);

    assert.equal(result.again, "2027-01-06T08:00:00.000Z");
    const [chat] = await allOf(ports, "person:p-1", "hugoChat");
    assert.doesNotMatch(JSON.stringify(chat), /gisteren/);
    assert.match(JSON.stringify(chat), /vandaag.*|employer/);
  });

  it("given everything is old, when the job runs twice, then the choice stays and no job is left waiting", async () => {
    const ports = portsOf({ now });
    await remember(ports, stranger, { turns: [turn("hoi")], audience: "employer" });
    const pk = `chat:${stranger.tenantId}:${stranger.objectId}`;
    const [job] = await allOf(ports, pk, "job");
    ports.clock.now = instant("2027-01-06T09:00:00Z");
    const waiting = readJob(job?.value);

    await landed(ports, pk, await forget(ports, waiting, pk));
    const second = await forget(ports, waiting, pk);
    await landed(ports, pk, second);

    assert.equal(second.again, undefined);
    const chat = await chatOf(ports, stranger);
    assert.deepEqual([chat.audience, chat.turns], ["employer", []]);
  });

  it("given old turns and a job that is late, when looked back, then they are not shown", async () => {
    const ports = portsOf({ now });
    await remember(ports, participant, { turns: [turn("oud")] });
    ports.clock.now = instant("2027-01-05T09:00:01Z");

    assert.deepEqual((await chatOf(ports, participant)).turns, []);
  });

  it("given somebody without a person and somebody else, when asked, then each has a chat of his own", async () => {
    const ports = portsOf({ now });
    await typed(ports, stranger, "wat kost de opleiding");

    assert.equal((await chatOf(ports, stranger)).turns.length, 2);
    assert.equal((await chatOf(ports, anActor("p-9"))).turns.length, 0);
  });

  it("given a visitor, when he asks and chooses, then no document is made of him", async () => {
    const ports = portsOf({ now });
    const partitions: string[] = [];
    const { commit } = ports.documents;
    const documents = {
      ...ports.documents,
      commit: (...given: Parameters<typeof commit>) => {
        partitions.push(given[0]);
        return commit(...given);
      },
    };

    await remember({ ...ports, documents }, visitor, { turns: [turn("x")], audience: "employer" });
    await typed({ ...ports, documents }, visitor, "wat kost de opleiding");

    assert.deepEqual(
      partitions.filter((pk) => /^(person|chat):/.test(pk)),
      [],
    );
  });

  it("given a very long turn, when remembered, then it is cut", async () => {
    const ports = portsOf({ now });
    await remember(ports, participant, { turns: [turn("x".repeat(5_000))] });

    assert.equal((await chatOf(ports, participant)).turns[0]?.text.length, 1_000);
  });
});
