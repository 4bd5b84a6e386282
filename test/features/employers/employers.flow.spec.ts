import assert from "node:assert/strict";
import { coordinator } from "../../../infra/local/app/cast.ts";
import { AppProblem } from "../../../infra/local/app-client.ts";
import { textOf } from "../../../infra/local/cards.ts";
import { amina, teacher } from "../../support/a-group-file.ts";
import { botMessages } from "../../support/chat.ts";
import { askers, type TwoGroups, twoGroups } from "../../support/two-groups.ts";

describe("the employer's contact", () => {
  let two: TwoGroups;
  before(async () => {
    two = await twoGroups();
  });
  after(() => two.running.close());

  const kees = askers.otherTeacher;
  const key = async (): Promise<string> => {
    const { organisations } = await two.running.call(coordinator)("groupEmployers", {
      groupId: two.groupId,
    });
    return organisations[0]?.key ?? "";
  };
  const refused = (code: string) => (error: unknown) => {
    assert.ok(error instanceof AppProblem);
    assert.equal(error.code, code);
    return true;
  };
  const datesCards = async () =>
    (await botMessages(two.running, kees)).filter(({ cards }) =>
      textOf(cards[0]).startsWith("De data van de opleiding"),
    );

  it("given a contact who teaches elsewhere, when named, then he gets the dates once and sees own staff alone", async () => {
    const call = two.running.call(coordinator);
    const own = { groupId: two.groupId, key: await key() };
    await call("nameContact", { ...own, ...kees });
    await call("nameContact", { ...own, ...kees });
    await two.running.pass({ hours: 3 });

    const [card, ...more] = await datesCards();
    assert.deepEqual(more, []);
    assert.match(textOf(card?.cards[0]), /Les 1: dinsdag 12 januari/);

    const overview = await two.running.call(kees)("employerOverview", {});
    const [group, ...others] = overview.groups;
    assert.deepEqual(others, []);
    assert.equal(group?.groupId, two.groupId);
    assert.ok(group?.staff.some(({ name }) => name === amina.name));
    const { organisations } = await call("groupEmployers", { groupId: two.groupId });
    const seen = organisations.find(({ contact }) => contact?.mail === kees.mail)?.contact;
    assert.equal(seen?.dates.state, "sent");
    assert.ok(seen?.openedAt);
  });

  it("given everybody else, when they ask, then they are refused", async () => {
    for (const who of [amina, teacher, coordinator, askers.otherParticipant]) {
      const asked = two.running.call(who)("employerOverview", {});
      await assert.rejects(asked, refused("employers.not_a_contact"));
    }
    const stranger = two.running.call(askers.stranger)("exportOwnStaff", { format: "csv" });
    await assert.rejects(stranger, refused("groups.not_known"));
  });

  it("given a lesson that moves shortly before, when it moves, then the overview and the card mark it", async () => {
    await two.running.call(teacher)("moveSession", {
      groupId: two.groupId,
      number: 2,
      startsAt: "2027-01-27T18:00:00.000Z",
      shiftFollowing: false,
    });
    await two.running.pass({ hours: 3 });

    const { groups } = await two.running.call(kees)("employerOverview", {});
    const date = groups[0]?.dates.find(({ number }) => number === 2);
    assert.deepEqual([date?.was, date?.isLate], ["2027-01-26T18:00:00.000Z", true]);
    const [card, ...more] = await datesCards();
    assert.deepEqual(more, []);
    assert.match(textOf(card?.cards[0]), /Verplaatst: was dinsdag 26 januari.*binnen 28 dagen/);
  });

  it("given a contact who is taken away, when he looks again, then he sees nothing", async () => {
    const own = { groupId: two.groupId, key: await key() };
    await two.running.call(coordinator)("removeContact", own);

    const asked = two.running.call(kees)("employerOverview", {});
    await assert.rejects(asked, refused("employers.not_a_contact"));
  });
});
