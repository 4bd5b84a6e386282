import assert from "node:assert/strict";
import type { Output } from "../../../bot/contract/api.ts";
import { type Instant, instant, plus } from "../../../bot/kernel/time.ts";
import { type Named, teacher } from "../../support/a-group-file.ts";
import {
  type AppUnderTest,
  idOf,
  makeClass,
  startAppUnderTest,
} from "../../support/app-under-test.ts";
import { cardTexts } from "../../support/chat.ts";

/** Somebody with an account, or the name of somebody without; minutes after the start. */
type Attended = readonly [who: Named | string, from: number, to: number];

/** A class whose sessions can be held; the clock stands on the day of the making. */
export async function aClassToHold() {
  const running: AppUnderTest = await startAppUnderTest();
  const { groupId, sessions } = await makeClass(running);
  const start = (number: number): Instant => {
    const session = sessions[number - 1];
    assert.ok(session);
    return instant(session.startsAt);
  };
  const attendance = (number: number): Promise<Output<"sessionAttendance">> =>
    running.call(teacher)("sessionAttendance", { groupId, number });
  return {
    running,
    groupId,
    start,
    /** Minutes after the end. */
    end: (number: number, minutes: number) => plus(start(number), { minutes: 180 + minutes }),
    goTo: async (at: Instant): Promise<void> => void (await running.tenant.advance(at)),
    /** One time that the meeting was held: one report. */
    hold: async (number: number, attended: readonly Attended[]): Promise<void> => {
      const events = await running.hands.calendar(idOf(teacher));
      const event = events.find(({ startsAt }) => instant(startsAt) === start(number));
      assert.ok(event);
      await running.tenant.held(
        event.id,
        attended.map(([who, from, to]) => ({
          ...(typeof who === "string" ? { name: who } : { personId: idOf(who) }),
          joinAt: plus(start(number), { minutes: from }),
          leaveAt: plus(start(number), { minutes: to }),
        })),
      );
    },
    attendance,
    /** `present 170 report` by first name. */
    states: async (number: number) =>
      Object.fromEntries(
        (await attendance(number)).attendees.map(({ name, state, minutes, source }) => [
          name.split(" ")[0],
          [state, minutes, source].join(" "),
        ]),
      ),
    closeCards: async () =>
      (await cardTexts(running, teacher)).filter((text) => /^Les \d+ afronden/.test(text)),
    missed: async (who: Named) =>
      (await cardTexts(running, who)).filter((text) => text.startsWith("We hebben je gemist")),
    homework: async (who: Named, number: number) =>
      (await cardTexts(running, who)).filter((text) =>
        text.startsWith(`Je opdrachten bij les ${number}`),
      ).length,
  };
}
export type ClassToHold = Awaited<ReturnType<typeof aClassToHold>>;
