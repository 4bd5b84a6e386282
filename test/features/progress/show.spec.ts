import { strict as assert } from "node:assert";
import { beforeEach, describe, it } from "mocha";
import { z } from "zod";
import { handIn } from "../../../bot/features/assignments/hand-in-verbs.ts";
import { getGroup, savedGroup } from "../../../bot/features/groups/public.ts";
import {
  progressCommand,
  showGroup,
  tasksCommand,
} from "../../../bot/features/progress/commands.ts";
import type { Actor, Command } from "../../../bot/kernel/feature.ts";
import { counting } from "../../../bot/platform/documents/counting.ts";
import { aCatalogue } from "../../support/a-catalogue.ts";
import {
  aClass,
  anActor,
  coordinator,
  groupId,
  outsider,
  participant,
  stranger,
  teacher,
} from "../../support/a-group.ts";
import {
  aMember,
  aPerson,
  participantIds,
  storedPerson,
  teacherId,
} from "../../support/a-member.ts";
import { actionsOf, cardOf, shownText } from "../../support/card-text.ts";
import { portsOf, type TestPorts } from "../../support/ports.ts";

describe("asking for progress", () => {
  let ports: TestPorts;
  const ask = async ({ answer }: Command, actor: Actor) =>
    shownText(cardOf(await answer(ports, actor)));
  const handedOut = async (modules: number[]) => {
    const { value, etag } = await getGroup(ports.documents, groupId);
    await ports.documents.commit(groupId, [savedGroup({ ...value, handedOut: modules }, etag)]);
  };

  beforeEach(async () => {
    ports = portsOf({ now: "2027-01-13T09:00:00Z" });
    await aClass(ports, { participants: 14 });
  });

  it("given the teacher, when asked, then every participant has a row", async () => {
    const supervisor = { name: "Sanne Smit", mail: "s.smit@delinde.example" };
    ports = portsOf({ now: "2027-01-13T09:00:00Z" });
    await aClass(ports, {
      members: [
        aMember({ personId: teacherId, role: "teacher", name: "Tineke Vos" }),
        ...participantIds(14).map((personId) =>
          aMember({ personId, ...(personId === "p-2" ? {} : { supervisor }) }),
        ),
      ],
    });
    await handedOut([1]);
    await handIn(ports, participant, { groupId, assignmentId: "m01-hand-in", text: "Klaar." });

    const text = await ask(progressCommand, teacher);

    assert.match(text, /14 deelnemers: 14 actief/);
    assert.match(text, /Ontwikkelscan klaar: 0 van 14/);
    assert.match(text, /▲ 1 van 1/);
    assert.match(text, /⚠ Deelnemer 2: Heeft nog geen werkbegeleider\./);
    for (let index = 1; index <= 14; index += 1)
      assert.match(text, new RegExp(`Deelnemer ${index}\\b`));
    assert.doesNotMatch(text, /Tineke Vos/);
  });

  it("given everybody on time, when asked, then the teacher hears that nobody needs attention", async () => {
    ports = portsOf({ now: "2027-01-01T09:00:00Z" });
    await aClass(ports);

    assert.match(await ask(progressCommand, teacher), /Niemand heeft nu extra aandacht nodig/);
  });

  it("given an empty group, when asked, then that is said", async () => {
    ports = portsOf();
    await aClass(ports, { participants: 0 });

    assert.match(await ask(progressCommand, teacher), /nog geen deelnemers/i);
  });

  it("given a teacher of two groups, when asked, then there is a choice, the newest first", async () => {
    await aClass(ports, { group: { groupId: "g-2", name: "Donderdag" }, participants: 0 });
    const memberships = [groupId, "g-2"].map((id) => ({ groupId: id, role: "teacher" as const }));
    await storedPerson(ports, aPerson({ personId: teacherId, memberships }));

    const card = cardOf(await progressCommand.answer(ports, teacher));

    assert.match(shownText(card), /Welke groep/);
    assert.deepEqual(
      actionsOf(card).map(({ data }) => data),
      [{ groupId: "g-2" }, { groupId }],
    );
  });

  it("given a participant, when asked, then only his own progress is shown", async () => {
    const text = await ask(progressCommand, participant);

    assert.match(text, /Mijn voortgang/);
    assert.match(text, /1 van 12/);
    assert.doesNotMatch(text, /Deelnemer 2/);
  });

  it("given a participant with nothing to do, when tasks are asked, then the next lesson is named", async () => {
    assert.match(await ask(tasksCommand, participant), /dinsdag 26 januari/);
  });

  it("given open homework, when tasks are asked, then there is one button for the first", async () => {
    await handedOut([1]);

    const card = cardOf(await tasksCommand.answer(ports, participant));

    assert.deepEqual(
      actionsOf(card).map(({ verb, data }) => [verb, data]),
      [["assignments.open", { groupId, assignmentId: "m01-hand-in" }]],
    );
  });

  it("given a teacher, when tasks are asked, then the progress of the group is shown", async () => {
    assert.match(await ask(tasksCommand, teacher), /Voortgang van/);
  });

  it("given English, when asked, then the card is English", async () => {
    assert.match(await ask(progressCommand, anActor("p-1", "en")), /My progress/);
  });

  for (const command of [progressCommand, tasksCommand]) {
    const [word] = command.words.nl;

    it(`given somebody in no group, when '${word}' is asked, then that is said kindly`, async () => {
      assert.deepEqual(await command.answer(ports, outsider), {
        ok: false,
        refusal: "groups.none",
      });
    });

    it(`given a stranger, when '${word}' is asked, then we do not know the account`, async () => {
      assert.deepEqual(await command.answer(ports, stranger), {
        ok: false,
        refusal: "groups.not_known",
      });
    });
  }

  it("given the teacher's card, when refreshed, then it costs three storage requests", async () => {
    let requests = 0;
    const documents = counting(ports.documents, () => {
      requests += 1;
    });

    await showGroup({ ...ports, documents }, teacher, { groupId });

    assert.equal(requests, 3);
  });

  it("given the coordinator, when the group is shown, then it is", async () => {
    assert.ok((await showGroup(ports, coordinator, { groupId })).ok);
  });

  for (const [who, actor, refusal] of [
    ["participant", participant, "groups.teachers_only"],
    ["somebody else", outsider, "groups.not_yours"],
    ["a stranger", stranger, "groups.not_known"],
  ] as const) {
    it(`given the ${who}, when the group is shown, then it is refused`, async () => {
      assert.deepEqual(await showGroup(ports, actor, { groupId }), { ok: false, refusal });
    });
  }

  it("given a track that is gone, when shown, then the coordinator can help", async () => {
    const tracks = aCatalogue([]);

    assert.deepEqual(await showGroup({ ...ports, tracks }, teacher, { groupId }), {
      ok: false,
      refusal: "progress.no_track",
    });
    assert.deepEqual(await progressCommand.answer({ ...ports, tracks }, participant), {
      ok: false,
      refusal: "progress.no_track",
    });
  });

  it("given a made-up card, when the group is shown, then it is not believed", async () => {
    await assert.rejects(showGroup(ports, teacher, {}), z.ZodError);
  });
});
