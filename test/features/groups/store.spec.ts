import { strict as assert } from "node:assert";
import { beforeEach, describe, it } from "mocha";
import {
  findMember,
  getGroup,
  listMembers,
  listSummaries,
  newGroup,
  newMember,
  savedGroup,
  saveSummary,
} from "../../../bot/features/groups/public.ts";
import { isFault } from "../../../bot/kernel/fault.ts";
import { instant } from "../../../bot/kernel/time.ts";
import { aClass, aGroup, aSession, groupId } from "../../support/a-group.ts";
import { aMember } from "../../support/a-member.ts";
import { portsOf, type TestPorts } from "../../support/ports.ts";

const { startsAt, endsAt } = aSession(1);
const aSummary = (change: object = {}) => ({
  docType: "summary" as const,
  schema: 1 as const,
  groupId,
  name: "Dinsdag",
  trackTitle: "Samen werken",
  teacherMail: "t.vos@zorgopleider.example",
  state: "busy" as const,
  participants: 2,
  sessions: [{ startsAt, endsAt }],
  ...change,
});

describe("a group in storage", () => {
  let ports: TestPorts;

  beforeEach(async () => {
    ports = portsOf();
    await aClass(ports, { participants: 15 });
  });

  it("given a class, when read, then group and members come back as they were", async () => {
    const { value } = await getGroup(ports.documents, groupId);
    const members = await listMembers(ports.documents, groupId);

    assert.deepEqual(value, aGroup());
    assert.equal(members.length, 16);
  });

  it("given an unknown group, when read, then that is a fault and its members are nobody", async () => {
    await assert.rejects(getGroup(ports.documents, "g-2"), (error) =>
      isFault(error, "documents.not_found"),
    );
    assert.deepEqual(await listMembers(ports.documents, "g-2"), []);
    assert.equal(await findMember(ports.documents, "g-2", "p-1"), undefined);
  });

  it("given a group that exists, when made again, then the whole commit fails", async () => {
    const again = [newGroup(aGroup({ name: "Anders" })), newMember(aMember({ personId: "p-99" }))];

    await assert.rejects(ports.documents.commit(groupId, again), (error) =>
      isFault(error, "documents.conflict"),
    );
    assert.equal(await findMember(ports.documents, groupId, "p-99"), undefined);
  });

  it("given two changes of one version, when saved, then the second must decide again", async () => {
    const { value, etag } = await getGroup(ports.documents, groupId);
    await ports.documents.commit(groupId, [savedGroup({ ...value, handedOut: [1] }, etag)]);

    await assert.rejects(
      ports.documents.commit(groupId, [savedGroup({ ...value, handedOut: [2] }, etag)]),
      (error) => isFault(error, "documents.conflict"),
    );
  });

  it("given a summary saved twice, when listed, then it is there once, as it was last", async () => {
    await saveSummary(ports.documents, "zorgopleider", aSummary());
    await saveSummary(ports.documents, "zorgopleider", aSummary({ participants: 3 }));

    const summaries = await listSummaries(ports.documents, "zorgopleider");

    assert.deepEqual(
      summaries.map(({ value }) => [value.participants, value.sessions]),
      [[3, [{ startsAt, endsAt }]]],
    );
    assert.equal(startsAt, instant("2027-01-12T18:00:00Z"));
  });
});
