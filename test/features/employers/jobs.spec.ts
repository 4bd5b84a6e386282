import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { ownOverview } from "../../../bot/features/employers/own-overview.ts";
import { listEmployers, savedEmployer } from "../../../bot/features/employers/store.ts";
import { listStoredSessions, savedSession } from "../../../bot/features/sessions/public.ts";
import { type Notice, noticeDocument, readNotice } from "../../../bot/kernel/notice.ts";
import { personPartition } from "../../../bot/kernel/person.ts";
import { instant, plus } from "../../../bot/kernel/time.ts";
import { aClass, aSession, groupId } from "../../support/a-group.ts";
import { aMember } from "../../support/a-member.ts";
import type { TestPorts } from "../../support/ports.ts";
import { aClassWithContact, anEmployer, baken, contactId } from "./an-employer.ts";
import { contact, month, notices, run, sentTo } from "./run-job.ts";

/** As the outbox leaves it in a chat. */
async function arrived(ports: TestPorts, id: string, change: Partial<Notice> = {}) {
  const pk = personPartition(contactId);
  const { value, etag } = await ports.documents.get(pk, noticeDocument(id), readNotice);
  const { wakeAt: _, ...notice } = value;
  const body = { ...notice, state: "sent", path: "chat", activityId: "a-1", ...change };
  await ports.documents.commit(pk, [
    { kind: "replace", id: noticeDocument(id), ifMatch: etag, body },
  ]);
}

async function moveThird(ports: TestPorts, days: number): Promise<void> {
  const all = await listStoredSessions(ports.documents, groupId);
  const third = all.find(({ value }) => value.number === 3);
  assert.ok(third);
  const { startsAt, endsAt } = aSession(3);
  const moved = { startsAt: plus(startsAt, { days }), endsAt: plus(endsAt, { days }) };
  await ports.documents.commit(groupId, [savedSession({ ...third.value, ...moved }, third.etag)]);
}

const stateOf = async (ports: TestPorts, id: string) => {
  const pk = personPartition(contactId);
  return (await ports.documents.get(pk, noticeDocument(id), readNotice)).value.state;
};

describe("the dates for the contact", () => {
  it("given a class that is made, when run again and again, then the contact hears the dates once", async () => {
    const ports = await aClassWithContact();

    for (let times = 0; times < 3; times += 1) await run(ports, "employers.dates");

    assert.deepEqual(await sentTo(ports), ["notice:employers.dates:1"]);
    const [employer] = await listEmployers(ports.documents, groupId);
    assert.equal(employer?.value.dates["3"]?.told, aSession(3).startsAt);
  });

  it("given a kill before the group knows, when run again, then there is still one card", async () => {
    const ports = await aClassWithContact();
    const killed = () => Promise.reject(new Error("killed"));
    const commit: TestPorts["documents"]["commit"] = (pk, writes) =>
      pk === groupId ? killed() : ports.documents.commit(pk, writes);
    const dying = { ...ports, documents: { ...ports.documents, commit } };
    await assert.rejects(run(dying, "employers.dates"));

    await run(ports, "employers.dates");

    assert.deepEqual(await sentTo(ports), ["notice:employers.dates:1"]);
  });

  it("given two groups with the same contact, when both are made, then there is one card about both", async () => {
    const ports = await aClassWithContact();
    await aClass(ports, {
      group: { groupId: "g-2", name: "Groep twee" },
      members: [aMember({ personId: "p-9", name: "Dewi" })],
      people: [],
    });
    await ports.documents.commit("g-2", [savedEmployer(anEmployer(), undefined)]);

    await run(ports, "employers.dates");
    await run(ports, "employers.dates", {}, "g-2");

    const [id = ""] = await sentTo(ports);
    assert.equal((await sentTo(ports)).length, 1);
    const { value } = await ports.documents.get(personPartition(contactId), id, readNotice);
    const made = await notices.get("employers.dates")?.render(ports, value, "nl");
    assert.match(JSON.stringify(made), /Groep twee/);
    assert.match(JSON.stringify(made), /Amina Yilmaz/);
  });

  it("given a class that is not made, without own staff, or closed, when run, then nobody hears", async () => {
    const busy = await aClassWithContact({ class: { group: { state: "busy" } } });
    const without = await aClassWithContact({
      employers: [anEmployer({ careOrganisation: "X1" })],
    });
    const closed = await aClassWithContact({
      class: { group: { archivedAt: aSession(12).endsAt } },
    });
    for (const ports of [busy, without, closed]) {
      assert.deepEqual((await run(ports, "employers.dates")).writes ?? [], []);
      assert.deepEqual(await sentTo(ports), []);
    }
  });

  it("given a lesson that moved after the card came into a chat, when run, then the card changes in its place", async () => {
    const ports = await aClassWithContact();
    await run(ports, "employers.dates");
    await arrived(ports, "employers.dates:1");
    ports.clock.now = plus(aSession(3).startsAt, { days: -10 });
    await moveThird(ports, 7);

    await run(ports, "employers.dates");

    assert.deepEqual(await sentTo(ports), ["notice:employers.dates:1"]);
    assert.equal(await stateOf(ports, "employers.dates:1"), "pending");
    const own = await ownOverview(ports, contact);
    assert.ok(own.ok);
    const date = own.value[0]?.dates[2];
    assert.deepEqual([date?.was, date?.isLate], [aSession(3).startsAt, true]);
  });

  it("given a lesson that moved after the mail went, when run, then no second mail goes", async () => {
    const ports = await aClassWithContact();
    await run(ports, "employers.dates");
    await arrived(ports, "employers.dates:1", { path: "mail" });
    await moveThird(ports, 7);

    await run(ports, "employers.dates");

    assert.equal(await stateOf(ports, "employers.dates:1"), "sent");
  });
});

describe("the card of the month", () => {
  it("given a month, when both of his groups ask, twice, then there is one card, and he knows the dates", async () => {
    const ports = await aClassWithContact();
    await run(ports, "employers.dates");
    await moveThird(ports, 7);
    await run(ports, "employers.dates");

    const result = await run(ports, "employers.month", month("2027-02"));
    await run(ports, "employers.month", month("2027-02"));

    assert.equal(result.data?.["key"], "2027-03");
    assert.deepEqual(await sentTo(ports), [
      "notice:employers.dates:1",
      "notice:employers.month:2027-02",
    ]);
    const [employer] = await listEmployers(ports.documents, groupId);
    assert.equal(employer?.value.dates["3"]?.told, plus(aSession(3).startsAt, { days: 7 }));
  });

  for (const [what, now, expected] of [
    ["lessons to come", "2027-02-01T08:00:00Z", "card"],
    ["a course that is long over", "2027-09-01T07:00:00Z", "nothing_new"],
  ] as const) {
    it(`given ${what}, when the card is made, then it says so or is skipped with the reason`, async () => {
      const confirmed = { name: "Ria", mail: "r@x.example", confirmedAt: aSession(1).startsAt };
      const ports = await aClassWithContact({ now, members: [aMember({ supervisor: confirmed })] });
      await run(ports, "employers.month", month("2027-02"));
      const id = noticeDocument("employers.month:2027-02");
      const { value } = await ports.documents.get(personPartition(contactId), id, readNotice);

      const made = await notices.get("employers.month")?.render(ports, value, "nl");

      assert.equal(made?.kind === "skip" ? made.reason : made?.kind, expected);
    });
  }
});

describe("own staff without a supervisor", () => {
  const confirmed = { name: "Ria", mail: "r@x.example", confirmedAt: aSession(1).startsAt };
  const rendered = async (ports: TestPorts) => {
    const id = noticeDocument("employers.no_supervisor:1");
    const { value } = await ports.documents.get(personPartition(contactId), id, readNotice);
    const made = await notices.get("employers.no_supervisor")?.render(ports, value, "nl");
    return JSON.stringify(made);
  };

  it("given one without and one with, when told twice, then one card names the first alone", async () => {
    const ports = await aClassWithContact({
      members: [
        aMember({ name: "Amina Yilmaz" }),
        aMember({ personId: "p-2", name: "Bram de Vries", supervisor: confirmed }),
        aMember({ personId: "p-3", name: "Chantal Buiten", careOrganisation: baken }),
      ],
    });

    await run(ports, "employers.tell_missing");
    await run(ports, "employers.tell_missing");

    assert.deepEqual(await sentTo(ports), ["notice:employers.no_supervisor:1"]);
    const card = await rendered(ports);
    assert.match(card, /Amina/);
    assert.doesNotMatch(card, /Bram|Chantal/);
  });

  it("given everybody with a supervisor, when told, then there is no card", async () => {
    const ports = await aClassWithContact({ members: [aMember({ supervisor: confirmed })] });

    await run(ports, "employers.tell_missing");

    assert.deepEqual(await sentTo(ports), []);
  });

  for (const [days, expected] of [
    [4, 0],
    [5, 1],
  ] as const) {
    it(`given a supervisor who was asked ${days} days ago, when told, then there are ${expected} cards`, async () => {
      const now = "2026-11-22T12:00:00.000Z";
      const askedAt = plus(instant(now), { days: -days });
      const supervisor = { name: "Ria", mail: "r@x.example", askedAt };
      const ports = await aClassWithContact({ now, members: [aMember({ supervisor })] });

      await run(ports, "employers.tell_missing");

      assert.equal((await sentTo(ports)).length, expected);
    });
  }

  it("given somebody who said 'dat ben ik niet', when told, then there is no supervisor", async () => {
    const supervisor = { ...confirmed, declinedAt: aSession(1).endsAt };
    const ports = await aClassWithContact({ members: [aMember({ supervisor })] });

    await run(ports, "employers.tell_missing");

    assert.deepEqual(await sentTo(ports), ["notice:employers.no_supervisor:1"]);
  });
});
