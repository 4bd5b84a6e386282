import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { nameContact, removeContact } from "../../../bot/features/employers/name-contact.ts";
import { ownOverview } from "../../../bot/features/employers/own-overview.ts";
import { listEmployers } from "../../../bot/features/employers/store.ts";
import { getGroup, savedGroup } from "../../../bot/features/groups/public.ts";
import { getPerson } from "../../../bot/features/people/public.ts";
import { noticeDocument, readNotice } from "../../../bot/kernel/notice.ts";
import { personPartition } from "../../../bot/kernel/person.ts";
import { anActor, aSession, coordinator, groupId } from "../../support/a-group.ts";
import { aPerson, storedPerson } from "../../support/a-member.ts";
import { aClassWithContact, anEmployer, baken, contactId, keyOf, lindeKey } from "./an-employer.ts";
import { contact, month, notices, run, sentTo } from "./run-job.ts";

describe("a contact who is taken away or replaced", () => {
  const carla = { name: "Carla Bos", mail: "c.bos@delinde.example" };

  it("given a contact, when taken away, then nothing opens, his links are dead, and what waited is skipped", async () => {
    const ports = await aClassWithContact();
    await run(ports, "employers.dates");
    assert.ok((await removeContact(ports, coordinator, { groupId, key: lindeKey })).ok);

    assert.deepEqual(await ownOverview(ports, contact), {
      ok: false,
      refusal: "employers.not_a_contact",
    });
    await run(ports, "employers.forget", { personId: contactId });
    await run(ports, "employers.month", month("2027-02"));

    assert.deepEqual(await sentTo(ports), ["notice:employers.dates:1"]);
    const { value } = await getPerson(ports.documents, contactId);
    assert.deepEqual([value.memberships, value.linksRevokedAt], [[], ports.now()]);
    const id = noticeDocument("employers.dates:1");
    const waiting = await ports.documents.get(personPartition(contactId), id, readNotice);
    assert.deepEqual(await notices.get("employers.dates")?.render(ports, waiting.value, "nl"), {
      kind: "skip",
      reason: "no_longer_contact",
    });
  });

  it("given a contact who supervises as well, when taken away, then he stays supervisor and keeps those links", async () => {
    const ports = await aClassWithContact();
    const memberships = [{ groupId, role: "supervisor" as const }];
    await storedPerson(ports, aPerson({ personId: contactId, memberships }));
    assert.ok((await ownOverview(ports, contact)).ok);
    await removeContact(ports, coordinator, { groupId, key: lindeKey });

    await run(ports, "employers.forget", { personId: contactId });

    const { value } = await getPerson(ports.documents, contactId);
    assert.deepEqual([value.memberships, value.linksRevokedAt], [memberships, undefined]);
    assert.equal((await ownOverview(ports, contact)).ok, false);
  });

  it("given a contact, when another is named, then that one hears the dates and the first sees nothing", async () => {
    const ports = await aClassWithContact();
    await run(ports, "employers.dates");

    const outcome = await nameContact(ports, coordinator, { groupId, key: lindeKey, ...carla });
    await run(ports, "employers.dates");
    await run(ports, "employers.forget", { personId: contactId });

    assert.ok(outcome.ok);
    const [employer] = await listEmployers(ports.documents, groupId);
    const next = employer?.value.contact?.personId ?? "";
    assert.deepEqual(await sentTo(ports, next), ["notice:employers.dates:1"]);
    assert.ok((await ownOverview(ports, anActor(next))).ok);
    assert.equal((await ownOverview(ports, contact)).ok, false);
    assert.deepEqual(
      employer?.value.former.map(({ personId }) => personId),
      [contactId],
    );
  });

  it("given a contact who is named again before he was forgotten, when the job runs, then he stays", async () => {
    const ports = await aClassWithContact();

    await run(ports, "employers.forget", { personId: contactId });

    assert.equal((await getPerson(ports.documents, contactId)).value.memberships.length, 1);
  });
});

describe("who may see and change", () => {
  it("given anybody else, when they ask for the overview, then they are refused", async () => {
    const ports = await aClassWithContact();
    for (const personId of ["p-1", "p-3", "p-teacher", "p-coordinator", "p-elsewhere"]) {
      const outcome = await ownOverview(ports, anActor(personId));
      assert.deepEqual(outcome, { ok: false, refusal: "employers.not_a_contact" }, personId);
    }
    assert.deepEqual(await ownOverview(ports, anActor(undefined)), {
      ok: false,
      refusal: "groups.not_known",
    });
  });

  it("given the contact of another organisation, when he looks, then he sees his own alone", async () => {
    const other = {
      name: "Nadia",
      mail: "n@baken.example",
      personId: "p-nadia",
      since: aSession(1).startsAt,
    };
    const ports = await aClassWithContact({
      employers: [
        anEmployer(),
        anEmployer({ key: keyOf(baken), careOrganisation: baken, contact: other }),
      ],
    });
    await storedPerson(
      ports,
      aPerson({ personId: "p-nadia", memberships: [{ groupId, role: "contact" }] }),
    );

    const own = await ownOverview(ports, anActor("p-nadia"));

    assert.ok(own.ok);
    assert.deepEqual(
      own.value.flatMap(({ staff }) => staff.map(({ name }) => name)),
      ["Chantal Buiten"],
    );
  });

  it("given a contact with a list of groups that is older than the group, when he looks, then the group decides", async () => {
    const ports = await aClassWithContact({ employers: [anEmployer({ dates: {} })] });
    const memberships = [
      { groupId, role: "contact" as const },
      { groupId: "g-2", role: "contact" as const },
    ];
    await storedPerson(ports, aPerson({ personId: contactId, memberships }));

    const own = await ownOverview(ports, contact);

    assert.ok(own.ok);
    assert.deepEqual(
      own.value.map(({ group }) => group.groupId),
      [groupId],
    );
  });

  for (const [what, change, refusal] of [
    ["no name", { name: "1" }, "employers.name_unclear"],
    ["a link as name", { name: "Jan https://x" }, "employers.name_unclear"],
    ["no address", { mail: "coby" }, "employers.mail_unclear"],
    ["a participant", { mail: "P-2@delinde.example" }, "employers.is_participant"],
    ["another organisation", { key: "0" }, "employers.unknown_organisation"],
  ] as const) {
    it(`given ${what}, when named, then it is refused and nothing changes`, async () => {
      const ports = await aClassWithContact();
      const carla = { name: "Carla Bos", mail: "c.bos@delinde.example" };

      const outcome = await nameContact(ports, coordinator, {
        groupId,
        key: lindeKey,
        ...carla,
        ...change,
      });

      assert.deepEqual(outcome, { ok: false, refusal });
      const [employer] = await listEmployers(ports.documents, groupId);
      assert.equal(employer?.value.contact?.personId, contactId);
    });
  }

  it("given a closed group, when the contact looks, then it is still there, and nothing is written", async () => {
    const ports = await aClassWithContact();
    const { value, etag } = await getGroup(ports.documents, groupId);
    const archivedAt = aSession(12).endsAt;
    await ports.documents.commit(groupId, [savedGroup({ ...value, archivedAt }, etag)]);

    const own = await ownOverview(ports, contact);

    assert.ok(own.ok);
    assert.equal(own.value[0]?.group.archivedAt, archivedAt);
  });
});
