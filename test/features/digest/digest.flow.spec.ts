import assert from "node:assert/strict";
import { readNotice } from "../../../bot/kernel/notice.ts";
import { personPartition } from "../../../bot/kernel/person.ts";
import { AppProblem } from "../../../infra/local/app-client.ts";
import { verbsOf } from "../../../infra/local/cards.ts";
import { providerDomain } from "../../../infra/local/ids.ts";
import { amina, chantal, everybody, type Named, teacher } from "../../support/a-group-file.ts";
import {
  type AppUnderTest,
  everybodyRedeems,
  makeClass,
  startAppUnderTest,
} from "../../support/app-under-test.ts";
import { cardTexts, press, say } from "../../support/chat.ts";
import { pressAnyway } from "../../support/invoke.ts";
import { allOf } from "../../support/ports.ts";

const assignmentId = "practice-1";
const ria: Named = { name: "Ria Hoekstra", mail: `r.hoekstra@${providerDomain}` };
const kees: Named = { name: "Kees Bakker", mail: `k.bakker@${providerDomain}` };

describe("a supervisor who hears how it goes", () => {
  let running: AppUnderTest;
  let groupId: string;
  let endsAt: string;
  const personIdOf = ({ mail }: Named) =>
    `p-${running.app.app.ports.hash(mail.toLowerCase()).slice(0, 20)}`;
  const noticesOf = async (who: Named, prefix: string) => {
    const stored = await allOf(running.app.app.ports, personPartition(personIdOf(who)), "notice");
    return stored
      .map(({ value }) => readNotice(value))
      .filter(({ type }) => type.startsWith(prefix));
  };
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
    await running.tenant.advance(endsAt);
    await running.pass({ hours: 14 });
    await everybodyRedeems(running);
    await running.pass({ hours: 1 });
  });
  after(() => running.close());

  it("given practice work, when it is handed in, then the supervisor is asked and can do it on the page", async () => {
    const handed = { groupId, assignmentId, text: "Ik hielp met wassen." };
    await running.call(amina)("handIn", handed);
    await running.pass({ hours: 1 });

    const [asked, ...more] = await noticesOf(ria, "digest.sign_off");
    assert.ok(asked);
    assert.deepEqual(more, []);
    const { signOffs, people } = await running.call(ria)("supervisorDigest", {});
    assert.deepEqual(
      signOffs.map(({ name, attempt }) => [name, attempt]),
      [[amina.name, 1]],
    );
    assert.deepEqual(
      people.map(({ name }) => name),
      [amina.name],
    );
    const own = await running.call(kees)("supervisorDigest", {});
    assert.deepEqual(own.signOffs, []);
  });

  it("given the card, when pressed by others and then by her, then only hers counts and the card answers", async () => {
    const data = {
      groupId,
      personId: personIdOf(amina),
      assignmentId,
      attempt: 1,
      seen: "by_self",
    };
    for (const who of [kees, teacher, amina, chantal]) {
      const { sentence } = await pressAnyway(running, who, "digest.sign", data);
      assert.match(sentence ?? "", /alleen voor de werkbegeleider/);
    }
    assert.deepEqual(await pressAnyway(running, ria, "digest.sign", data), { status: 200 });
    assert.deepEqual(await pressAnyway(running, ria, "digest.sign", data), { status: 200 });

    const { signOffs } = await running.call(ria)("supervisorDigest", {});
    assert.deepEqual(signOffs, []);
  });

  it("given it is not safe yet, when said in chat, then the teacher hears it now and the two settle it", async () => {
    const form = await say(running, amina, "Ik kan dit nog niet veilig!");
    assert.deepEqual(verbsOf(form.cards[0]), ["safety.say"]);
    const inputs = { assignmentId: "none", text: "Ik wil het eerst zien." };
    const said = await press(running, amina, { verb: "safety.say", inputs });
    assert.match(JSON.stringify(said), /Goed dat je het zegt/);
    await running.pass({ minutes: 1 });

    const [told] = await noticesOf(ria, "safety");
    assert.ok(told);
    assert.match((await cardTexts(running, teacher)).at(-1) ?? "", /Ik wil het eerst zien/);
    const at = String(told.data["at"]);
    const input = { groupId, personId: personIdOf(amina), at };
    assert.equal(
      await codeOf(running.call(kees)("settleNotSafe", input)),
      "groups.supervisors_only",
    );
    assert.deepEqual(await running.call(ria)("settleNotSafe", input), { isNew: true });
    assert.deepEqual(await running.call(teacher)("settleNotSafe", input), { isNew: false });
    await running.pass({ minutes: 1 });
    assert.match((await cardTexts(running, teacher)).at(-1) ?? "", /Besproken op/);
  });
});
