import { timingSafeEqual } from "node:crypto";
import express, { type Router } from "express";
import { z } from "zod";
import type { App } from "../../../bot/app.ts";
import type { FollowedClock } from "./clock.ts";

const moment = z.object({ now: z.iso.datetime(), mode: z.enum(["real", "manual", "jump"]) });
const patience = z.object({ timeoutInMs: z.number().int().min(1).max(600_000) });

type Options = { readonly app: App; readonly clock: FollowedClock; readonly token: string };

const same = (given: string, token: string): boolean =>
  given.length === token.length && timingSafeEqual(Buffer.from(given), Buffer.from(token));

const after = (inMs: number): Promise<false> =>
  new Promise((resolve) => setTimeout(() => resolve(false), inMs).unref());

/** What the tenant asks of the app: follow my clock, when is something due, tell me when you rest. */
export function controlRouter({ app, clock, token }: Options): Router {
  const router = express.Router();
  router.use((request, response, next) => {
    if (same(request.get("authorization") ?? "", `Bearer ${token}`)) next();
    else response.sendStatus(401);
  });
  router.use(express.json());
  router.post("/clock", (request, response) => {
    clock.follow(moment.parse(request.body));
    app.dispatcher.wake();
    response.json({});
  });
  router.get("/next-due", async (_request, response) => {
    response.json({ at: (await app.ports.documents.nextDue()) ?? null });
  });
  router.post("/idle", async (request, response) => {
    const { timeoutInMs } = patience.parse(request.body);
    const rested = app.dispatcher.idle().then(() => true);
    response.json({ idle: await Promise.race([rested, after(timeoutInMs)]) });
  });
  return router;
}
