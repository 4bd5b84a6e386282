import { z } from "zod";
import type { Endpoint } from "./endpoint.ts";
import { audience, hugoOutcome } from "./hugo.ts";

/** An Adaptive Card, as Teams gets it: the page renders the same one. */
const adaptiveCard = z.looseObject({ type: z.literal("AdaptiveCard") });

/** Longer than anybody types; what is longer gets a sentence of its own (`too_long`). */
export const longestQuestion = 1_000;

/** One page that is open, so that one visitor does not ask too fast; kept nowhere. */
const visit = z.string().max(40).optional();

/** A card of this page asked who he is, which is done once; in Teams that is remembered. */
const askedWho = z.literal(true).optional();

/** What was said before on this page, for a person who takes over; newest last. */
const turn = z.strictObject({ by: z.enum(["asker", "hugo"]), text: z.string().max(2_000) });
export type Turn = z.output<typeof turn>;

export const hugoApi = {
  hugoAsk: {
    method: "POST",
    path: "/api/hugo/ask",
    input: z.strictObject({
      q: z.string().max(20_000),
      audience: audience.optional(),
      askedWho,
      visit,
    }),
    output: z.strictObject({
      outcome: hugoOutcome,
      ids: z.array(z.string()),
      card: adaptiveCard,
      askedWho,
    }),
    visitors: true,
  },
  /** A button of a card of Hugo on the page; only his own, and only what a visitor may press. */
  hugoPress: {
    method: "POST",
    path: "/api/hugo/press",
    input: z.strictObject({
      verb: z.string().max(80),
      data: z.record(z.string(), z.unknown()),
      audience: audience.optional(),
      turns: z.array(turn).max(20).optional(),
      visit,
    }),
    output: z.strictObject({ card: adaptiveCard }),
    visitors: true,
    // Sixteen presses are one intake, and a whole office sits behind one address.
    visitorsPerMinute: 240,
  },
} as const satisfies Record<string, Endpoint>;
