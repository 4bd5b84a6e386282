import type { Request, Router } from "express";
import { z } from "zod";
import { openDialog, submitDialog } from "../connector/dialog.ts";
import { press } from "../connector/press.ts";
import { say } from "../connector/say.ts";
import { messagesIn } from "../connector/views.ts";
import type { LocalPerson } from "../context.ts";
import { notFound } from "../problem.ts";
import { getPerson } from "./people-routes.ts";
import type { ApiTools } from "./tools.ts";

const data = z.record(z.string(), z.unknown());
const sayInput = z.strictObject({
  text: z.string().min(1).max(20_000),
  conversationId: z.string().optional(),
});
// The renderer sends every input as text; numbers and booleans are welcome from scripts.
const inputs = z.record(z.string(), z.coerce.string());
const pressInput = z.strictObject({
  activityId: z.string(),
  verb: z.string(),
  inputs: inputs.default({}),
  data: data.optional(),
});
const dialogInput = z.strictObject({
  activityId: z.string(),
  dialog: z.string(),
  data: data.optional(),
  inputs: inputs.optional(),
});
const submitInput = z.strictObject({ activityId: z.string().optional(), data });

/** In the language that the page says it is in; scripts that say none leave the person's own. */
function speaking(person: LocalPerson, accepted = ""): LocalPerson {
  const language = /^(?:nl|en)(?![a-z])/.exec(accepted)?.[0];
  return language ? { ...person, locale: language === "en" ? "en-GB" : "nl-NL" } : person;
}

/** What people do to the bot, and what channels show. */
export function chatRoutes(router: Router, tools: ApiTools): void {
  const { context, chats } = tools;
  const personOf = (request: Request<{ id: string }>) =>
    speaking(getPerson(context, request.params.id), request.get("accept-language"));

  router.post("/people/:id/say", async (request, response) => {
    const { text, conversationId } = sayInput.parse(request.body);
    response.json(await say(tools, personOf(request), text, conversationId));
  });
  router.post("/people/:id/press", async (request, response) => {
    response.json(await press(tools, personOf(request), pressInput.parse(request.body)));
  });
  router.post("/people/:id/dialog", async (request, response) => {
    response.json(await openDialog(tools, personOf(request), dialogInput.parse(request.body)));
  });
  router.post("/people/:id/dialog-submit", async (request, response) => {
    response.json(await submitDialog(tools, personOf(request), submitInput.parse(request.body)));
  });
  router.get("/channels/:id", (request, response) => {
    const place = chats.find(request.params.id);
    if (place?.kind !== "channel") {
      throw notFound("channel", request.params.id);
    }
    const { as } = z.object({ as: z.string().optional() }).parse(request.query);
    const viewer = as === undefined ? undefined : getPerson(context, as);
    response.json(messagesIn(context, chats, place, viewer));
  });
}
