import type { Router } from "express";
import { z } from "zod";
import { appRegistration } from "../app-link.ts";
import { clockMode } from "../clock.ts";
import type { LocalAttendance } from "../context.ts";
import { newFault } from "../faults.ts";
import { settingsOf } from "../graph/settings.ts";
import { appName, providerDomain, tenantId, tenantName } from "../ids.ts";
import { notFound, Problem } from "../problem.ts";
import { getPerson } from "./people-routes.ts";
import type { ApiTools } from "./tools.ts";

const moment = z.iso.datetime({ offset: true });
const clockInput = z.strictObject({ now: moment.optional(), mode: clockMode });
const advanceInput = z.strictObject({ to: moment, untilNews: z.boolean().default(false) });
const idleInput = z.strictObject({ timeoutInMs: z.int().min(0).max(600_000) });
const journalQuery = z.object({ after: z.coerce.number().int().min(0).default(0) });
const seconds = z.int().min(0).max(86_400).optional();
const settingsInput = z.strictObject({
  invitationsForbidden: z.boolean().optional(),
  meetingPolicyMissing: z.boolean().optional(),
  newGroupHiddenInSeconds: seconds,
  groupAgeForTeamInSeconds: seconds,
  teamTakesInSeconds: seconds,
  guestTakesInSeconds: seconds,
});
const heldInput = z.strictObject({
  attended: z.array(
    z
      .union([
        z.strictObject({ personId: z.string(), joinAt: moment, leaveAt: moment }),
        z.strictObject({ name: z.string().min(1).max(200), joinAt: moment, leaveAt: moment }),
      ])
      .refine(({ joinAt, leaveAt }) => Date.parse(joinAt) <= Date.parse(leaveAt), {
        message: "leaveAt lies before joinAt",
      }),
  ),
});
const utc = (iso: string): string => new Date(iso).toISOString();

/** The app, the clock and what the page needs to know. */
export function tenantRoutes(
  router: Router,
  { app, changes, clock, context, time }: ApiTools,
): void {
  const clockView = async () => ({
    now: clock.now(),
    mode: clock.mode(),
    // An app that is gone has nothing due.
    nextDueAt: await app.nextDue().catch(() => null),
  });

  router.post("/app", async (request, response) => {
    const registration = appRegistration.parse(request.body);
    const moment = { now: clock.now(), mode: clock.mode() };
    await app.register(registration, moment);
    // The page shows the app's name and tab, and reads them again at this word.
    context.changed("people");
    response.json(moment);
  });
  router.get("/info", (_request, response) => {
    const { tabUrl = null, botUrl = null } = app.current() ?? {};
    response.json({ tabUrl, botUrl, tenantId, tenantName, providerDomain, appName });
  });
  router.get("/changes", changes.stream);

  router.get("/clock", async (_request, response) => {
    response.json(await clockView());
  });
  router.put("/clock", async (request, response) => {
    const { mode, now } = clockInput.parse(request.body);
    await time.set({ mode, ...(now === undefined ? {} : { now }) });
    response.json(await clockView());
  });
  router.post("/clock/advance", async (request, response) => {
    const { to, untilNews } = advanceInput.parse(request.body);
    await (untilNews ? time.advanceToNews(to) : time.advance(to));
    response.json(await clockView());
  });
  router.post("/idle", async (request, response) => {
    response.json({ idle: await time.idle(idleInput.parse(request.body).timeoutInMs) });
  });
}

/** What a test or a demonstration needs: attendance, how slow the tenant is, mishaps and the journal. */
export function stageRoutes(router: Router, { context, faults, journal }: ApiTools): void {
  router.post("/events/:id/held", (request, response) => {
    const event = context.events.get(request.params.id);
    if (!event) {
      throw notFound("event", request.params.id);
    }
    if (event.onlineMeetingId === undefined) {
      throw new Problem(409, "event.no_meeting", "This event has no meeting to attend.");
    }
    const attended = heldInput.parse(request.body).attended.map((one) => ({
      ...("personId" in one
        ? { personId: getPerson(context, one.personId).id }
        : { name: one.name }),
      joinAt: utc(one.joinAt),
      leaveAt: utc(one.leaveAt),
    }));
    // Teams writes a report for every time that a meeting was held.
    const id = crypto.randomUUID();
    context.state
      .collection<LocalAttendance>("attendance")
      .put(id, { eventId: event.id, attended });
    response.status(201).json({ reportId: id });
  });

  router.get("/settings", (_request, response) => {
    response.json(settingsOf(context));
  });
  router.patch("/settings", (request, response) => {
    const changed = { ...settingsOf(context), ...settingsInput.parse(request.body) };
    context.state.collection("graph-settings").put("tenant", changed);
    response.json(changed);
  });

  router.get("/faults", (_request, response) => {
    response.json(faults.all());
  });
  router.post("/faults", (request, response) => {
    response.status(201).json(faults.add(newFault.parse(request.body)));
  });
  router.delete("/faults", (_request, response) => {
    faults.clear();
    response.json([]);
  });
  router.delete("/faults/:id", (request, response) => {
    faults.remove(request.params.id);
    response.json(faults.all());
  });
  router.get("/journal", (request, response) => {
    response.json(journal.after(journalQuery.parse(request.query).after));
  });
}
