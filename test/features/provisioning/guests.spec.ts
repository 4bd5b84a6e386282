import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { listMembers } from "../../../bot/features/groups/public.ts";
import { findPersonIdByAccount, getPerson } from "../../../bot/features/people/public.ts";
import { Fault } from "../../../bot/kernel/fault.ts";
import { groupId } from "../../support/a-group.ts";
import { unavailable } from "../../support/a-tenant.ts";
import { tenantId } from "../../support/ports.ts";
import { aMaking } from "./a-making.ts";

const personOf = async ({ ports }: Awaited<ReturnType<typeof aMaking>>, personId: string) =>
  (await getPerson(ports.documents, personId)).value;

describe("accounts and invitations", () => {
  it("given people of the house and others, when done, then only the others are invited", async () => {
    const making = await aMaking({ internal: 1, guests: 2 });

    await making.upTo("group");

    assert.deepEqual(making.tenant.changes.slice(1), [
      "invite p-2@delinde.example",
      "invite p-3@delinde.example",
    ]);
    const members = (await listMembers(making.ports.documents, groupId)).map(({ value }) => value);
    assert.deepEqual(
      members.map(({ objectId, guest }) => [objectId, guest]),
      [
        ["o-p-1", false],
        ["o-p-2", true],
        ["o-p-3", true],
        ["o-teacher", false],
      ],
    );
  });

  it("given an account that works, when found, then the person can be reached and recognised", async () => {
    const making = await aMaking();

    await making.upTo("group");

    const person = await personOf(making, "p-1");
    assert.ok(person.account?.usableSince);
    const { documents } = making.ports;
    assert.equal(await findPersonIdByAccount(documents, tenantId, "o-p-1"), "p-1");
  });

  it("given an invitation, when sent, then the guest waits until it is accepted", async () => {
    const making = await aMaking();

    await making.upTo("group");

    assert.equal((await personOf(making, "p-2")).account?.usableSince, undefined);
    assert.deepEqual((await making.view()).pendingGuests, ["Deelnemer 2", "Deelnemer 3"]);
  });

  it("given ten people, when underway, then the coordinator sees how many are done", async () => {
    const making = await aMaking({ internal: 0, guests: 9 });
    await making.upTo("guests");

    await making.once();

    const step = await making.stepOf("guests");
    assert.deepEqual([step.state, step.done, step.total], ["busy", 4, 10]);
  });

  it("given an answer that got lost, when tried again, then nobody is invited twice", async () => {
    const making = await aMaking({ internal: 0, guests: 3 });
    const lost = new Fault("tenant.unavailable", { retryable: true, ambiguous: true });
    making.tenant.fail("inviteGuest", lost, 2, "afterwards");

    await making.upTo("group");

    const invited = making.tenant.changes.filter((change) => change.startsWith("invite"));
    assert.equal(invited.length, 3);
    assert.equal(new Set(invited).size, 3);
  });

  it("given that invitations are forbidden, when tried, then the administrator must help", async () => {
    const making = await aMaking({ tenant: { invitationsForbidden: true } });

    await making.toTheEnd();

    const view = await making.view();
    assert.equal(view.state, "failed");
    assert.match(
      view.steps.find(({ name }) => name === "guests")?.note ?? "",
      /Uitnodigen van gasten staat uit/,
    );
  });

  it("given trouble with one of four, when tried again, then the other three are kept", async () => {
    const making = await aMaking({ internal: 0, guests: 3 });
    making.tenant.fail("findAccountByMail", unavailable());

    await making.upTo("group");

    const invited = making.tenant.changes.filter((change) => change.startsWith("invite"));
    assert.deepEqual(invited.toSorted(), [
      "invite p-1@delinde.example",
      "invite p-2@delinde.example",
      "invite p-3@delinde.example",
    ]);
  });
});
