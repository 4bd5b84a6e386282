import assert from "node:assert/strict";
import { linkAccount } from "../../../bot/features/people/public.ts";
import { noticeDocument, readNotice } from "../../../bot/kernel/notice.ts";
import { coordinator } from "../../../infra/local/app/cast.ts";
import { AppProblem } from "../../../infra/local/app-client.ts";
import { providerDomain } from "../../../infra/local/ids.ts";
import { amina, bram, type Named, teacher } from "../../support/a-group-file.ts";
import {
  type AppUnderTest,
  accountOf,
  makeClass,
  startAppUnderTest,
} from "../../support/app-under-test.ts";

const ria: Named = { name: "Ria Hoekstra", mail: `r.hoekstra@${providerDomain}` };
const kees: Named = { name: "Kees Bakker", mail: `k.bakker@${providerDomain}` };

describe("a supervisor who confirms", () => {
  let running: AppUnderTest;
  let groupId: string;
  const personIdOf = ({ mail }: Named) =>
    `p-${running.app.app.ports.hash(mail.toLowerCase()).slice(0, 20)}`;
  const ofGroup = async (id: string) =>
    (await running.app.app.ports.documents.find(groupId, noticeDocument(id), readNotice))?.value;
  const codeOf = async (call: Promise<unknown>): Promise<string> => {
    try {
      await call;
      return "ok";
    } catch (error) {
      if (!(error instanceof AppProblem)) throw error;
      return error.code;
    }
  };
  const scanOf = (who: Named) => ofGroup(`scan.invitation:${personIdOf(who)}`);

  before(async () => {
    running = await startAppUnderTest({ cast: [teacher, amina, bram, ria, kees] });
    const supervisors = { [amina.mail]: ria };
    const facts = { participants: [amina, bram], supervisors };
    ({ groupId } = await makeClass(running, facts, { mayStart: false }));
    await running.pass({ days: 2 });
  });
  after(() => running.close());

  it("given nobody who confirmed, when the scan is due, then it waits with a reason, and everybody sees why", async () => {
    for (const who of [amina, bram]) {
      assert.deepEqual(
        [(await scanOf(who))?.state, (await scanOf(who))?.reason],
        ["skipped", "no_supervisor"],
      );
    }
    const { participants } = await running.call(teacher)("groupSupervisors", { groupId });
    assert.deepEqual(
      participants.map(({ name, supervisor, waits }) => [name, supervisor?.state, waits]),
      [
        [amina.name, "asked", true],
        [bram.name, undefined, true],
      ],
    );
    const mine = await running.call(bram)("mySupervisor", { groupId });
    assert.deepEqual([mine.supervisor, mine.mayName, mine.waits], [null, true, true]);
  });

  it("given a supervisor whose account is known by nobody, when she is let in, she answers, and the scan goes after all", async () => {
    const { documents, settings } = running.app.app.ports;
    // As the team for supervisors does it: the account is tied to the person who was asked.
    await linkAccount({ documents }, personIdOf(ria), {
      tenantId: settings.tenantId,
      objectId: accountOf(ria),
      guest: false,
      usableSince: running.app.app.ports.now(),
    });
    const asRia = running.call(ria);
    const asked = await asRia("confirmRequest", {});
    assert.equal(asked.step, "ask");
    assert.deepEqual(
      asked.people.map(({ name, as }) => [name, as]),
      [[amina.name, "supervisor"]],
    );

    const people = [{ groupId, personId: personIdOf(amina) }];
    assert.equal((await asRia("confirmSupervision", { people })).step, "onboard");
    assert.equal((await asRia("confirmSupervision", { people })).step, "onboard");
    const chosen = { weekday: 2, hour: 14 };
    assert.deepEqual((await asRia("chooseMoment", chosen)).digest, chosen);
    assert.equal((await asRia("onboarded", {})).step, "done");
    for (const who of [kees, amina, teacher]) {
      const said = await codeOf(running.call(who)("confirmSupervision", { people }));
      assert.match(said, /^(supervisors\.not_yours|groups\.not_known)$/);
    }
    await running.pass({ minutes: 5 });

    assert.equal((await scanOf(amina))?.state, "sent");
    assert.equal((await scanOf(bram))?.state, "skipped");
  });

  it("given nobody after five days, when looked, then the coordinator has one card, and may let him start", async () => {
    // Five days are over on a Sunday; the card comes on Monday.
    await running.pass({ days: 5 });
    assert.equal((await ofGroup("supervisors.missing:group"))?.state, "sent");
    const start = { groupId, personId: personIdOf(bram), reason: "Zijn team zoekt nog iemand" };
    assert.equal(
      await codeOf(running.call(teacher)("allowStart", start)),
      "groups.coordinators_only",
    );

    await running.call(coordinator)("allowStart", start);
    await running.pass({ minutes: 5 });

    assert.equal((await scanOf(bram))?.state, "sent");
  });

  it("given the teacher as supervisor, when named, then it is refused with the reason", async () => {
    const named = { groupId, personId: personIdOf(bram), ...teacher };
    assert.equal(
      await codeOf(running.call(bram)("changeSupervisor", named)),
      "supervisors.is_teacher",
    );
    assert.equal(await codeOf(running.call(bram)("changeSupervisor", { ...named, ...kees })), "ok");
    await running.pass({ minutes: 5 });
    const { supervisor } = await running.call(bram)("mySupervisor", { groupId });
    assert.deepEqual([supervisor?.name, supervisor?.state], [kees.name, "asked"]);
  });
});
