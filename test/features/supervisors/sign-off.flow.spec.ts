import assert from "node:assert/strict";
import { AppProblem } from "../../../infra/local/app-client.ts";
import { providerDomain } from "../../../infra/local/ids.ts";
import { amina, chantal, everybody, type Named, teacher } from "../../support/a-group-file.ts";
import {
  type AppUnderTest,
  everybodyRedeems,
  makeClass,
  startAppUnderTest,
} from "../../support/app-under-test.ts";
import { handedInAgain } from "../../support/handed-in.ts";

const practice = "practice-1";
/** A guest of another organisation, and somebody with an account of the provider. */
const ria: Named = { name: "Ria Hoekstra", mail: "r.hoekstra@hetbaken.example" };
const kees: Named = { name: "Kees Bakker", mail: `k.bakker@${providerDomain}` };

describe("a supervisor who signs off", () => {
  let running: AppUnderTest;
  let groupId: string;
  let endsAt: string;
  const personIdOf = ({ mail }: Named) =>
    `p-${running.app.app.ports.hash(mail.toLowerCase()).slice(0, 20)}`;
  const codeOf = async (call: Promise<unknown>): Promise<string> => {
    try {
      await call;
      return "ok";
    } catch (error) {
      if (!(error instanceof AppProblem)) throw error;
      return error.code;
    }
  };

  before(async () => {
    running = await startAppUnderTest({ cast: [teacher, ...everybody, ria, kees] });
    const group = await makeClass(running, {
      supervisors: { [amina.mail]: ria, [chantal.mail]: kees },
    });
    groupId = group.groupId;
    endsAt = group.sessions[3]?.endsAt ?? "";
  });
  after(() => running.close());

  it("given practice work to come, when its session is over, then its supervisor is invited once, without names in the mail", async () => {
    await running.tenant.advance(endsAt);
    await running.pass({ hours: 14 });

    const mails = (await running.hands.journal()).filter(
      ({ url, method }) => method === "POST" && /\/invitations$/.test(url),
    );
    const own = mails.filter(({ requestBody }) => JSON.stringify(requestBody).includes(ria.mail));
    assert.equal(own.length, 1);
    assert.doesNotMatch(JSON.stringify(own[0]?.requestBody), new RegExp(amina.name));
  });

  it("given practice work, when the supervisor accepted, then she sees her own people alone", async () => {
    await handedInAgain(running.app.app.ports, {
      groupId,
      personId: personIdOf(amina),
      assignmentId: practice,
      kind: "practice",
      text: "Mijn STARR-verslag.",
    });
    await everybodyRedeems(running);
    await running.pass({ hours: 1 });

    const { participants } = await running.call(ria)("supervisorOverview", {});

    assert.deepEqual(
      participants.map(({ name, asked }) => [name, asked]),
      [[amina.name, 1]],
    );
    const ids = { groupId, personId: personIdOf(amina), assignmentId: practice };
    const work = await running.call(ria)("supervisorWork", ids);
    assert.equal(work.attempt.text, "Mijn STARR-verslag.");
    assert.equal(work.state, "asked");
    assert.equal(
      await codeOf(running.call(kees)("supervisorWork", ids)),
      "groups.supervisors_only",
    );
    const sign = { ...ids, attempt: 1, seen: "by_self" } as const;
    for (const who of [kees, teacher, amina]) {
      assert.equal(await codeOf(running.call(who)("signOff", sign)), "groups.supervisors_only");
    }
  });

  it("given no sign-off, when the teacher judges, then it is refused; signed off, it is judged", async () => {
    const ids = { groupId, personId: personIdOf(amina), assignmentId: practice };
    const judge = () => running.call(teacher)("judgeWork", { ...ids, attempt: 1, result: "met" });
    await running.call(ria)("signOff", { ...ids, attempt: 1, seen: "not_there" });
    assert.equal(await codeOf(judge()), "review.not_signed_off");

    const said = { seen: "with_help", remark: "Ze vroeg op tijd hulp." } as const;
    await running.call(ria)("signOff", { ...ids, attempt: 1, ...said });

    const { sightings, attempts } = await judge();
    assert.deepEqual(
      sightings.map(({ seen }) => seen),
      ["not_there", "with_help"],
    );
    assert.equal(attempts.at(-1)?.review?.result, "met");
    const late = running.call(ria)("signOff", { ...ids, attempt: 1, seen: "by_self" });
    assert.equal(await codeOf(late), "supervisors.already_judged");
  });
});
