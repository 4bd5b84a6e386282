import assert from "node:assert/strict";
import { z } from "zod";
import type { Track } from "../../bot/kernel/track.ts";
import type { ReadyClass } from "./a-class.ts";
import type { Channel } from "./channel.ts";
import { scanActivities } from "./scan-pages.ts";

const cardAnswer = z.object({
  statusCode: z.literal(200),
  type: z.literal("application/vnd.microsoft.card.adaptive"),
  value: z.looseObject({ type: z.literal("AdaptiveCard") }),
});

export type Classroom = {
  readonly tenantUrl: string;
  readonly track: Track;
  readonly classes: readonly ReadyClass[];
};

/** What one bot did, press by press: how long each took, and its answers. */
export type Timed = { readonly inMs: number[]; readonly answers: string[] };

/** One person's whole scan, to one bot. Every answer must be a card: a refusal would be quicker. */
async function sendScan(channel: Channel, activities: readonly string[], into: Timed) {
  for (const activity of activities) {
    const { status, body, inMs } = await channel.send(activity);
    assert.equal(status, 200, `the bot answers ${status}`);
    cardAnswer.parse(JSON.parse(body));
    into.inMs.push(inMs);
    into.answers.push(body);
  }
}

/**
 * Everybody in these classes fills in the scan: each person first at one bot and at once at the
 * next, so that a busy moment of the machine hits all of them.
 */
export async function takeTurns(
  { tenantUrl, track, classes }: Classroom,
  bots: readonly Channel[],
): Promise<readonly Timed[]> {
  const sides = bots.map((bot): { bot: Channel; timed: Timed } => ({
    bot,
    timed: { inMs: [], answers: [] },
  }));
  for (const group of classes) {
    for (const [seed, person] of group.participants.entries()) {
      const activities = scanActivities({ tenantUrl, track }, group, person, seed);
      for (const { bot, timed } of sides) await sendScan(bot, activities, timed);
    }
  }
  return sides.map(({ timed }) => timed);
}

/** A card for the bare bot: one that the app really gave, of the middle size. */
export function cardOfMiddleSize({ answers }: Timed): string {
  const middle = answers.toSorted((a, b) => a.length - b.length)[Math.floor(answers.length / 2)];
  return JSON.stringify(cardAnswer.parse(JSON.parse(middle ?? "null")).value);
}
