import { randomUUID } from "node:crypto";
import { z } from "zod";
import { appId, tenantId } from "../../infra/local/ids.ts";
import { type AppUnderTest, accountOf } from "./app-under-test.ts";
import { channelToken } from "./tokens.ts";

const cardAnswer = z.looseObject({ type: z.string(), value: z.unknown() });
const dialogAnswer = z.looseObject({
  task: z.looseObject({ type: z.string(), value: z.unknown() }),
});

export type Invoked = {
  readonly status: number;
  /** What was answered instead of a card; undefined when a card came. */
  readonly sentence?: string;
};

type Running = Pick<AppUnderTest, "app" | "dataDir" | "tenantUrl">;

/** An activity straight to the bot, as from the channel: with data that no card of ours has. */
export async function activity(
  running: Running,
  who: { readonly mail: string },
  parts: Readonly<Record<string, unknown>>,
  token?: string,
): Promise<Response> {
  const body = {
    type: "invoke",
    id: randomUUID(),
    channelId: "msteams",
    serviceUrl: `${running.tenantUrl}/connector`,
    from: { id: `29:${accountOf(who)}`, aadObjectId: accountOf(who) },
    recipient: { id: `28:${appId}` },
    conversation: { id: `a:${accountOf(who)}`, tenantId, conversationType: "personal" },
    channelData: { tenant: { id: tenantId } },
    locale: "nl-NL",
    ...parts,
  };
  return await fetch(`${running.app.url}/api/messages`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      authorization: `Bearer ${token ?? (await channelToken(running))}`,
    },
    body: JSON.stringify(body),
  });
}

/** Presses a button, whether or not the person has a card with it. */
export async function pressAnyway(
  running: Running,
  who: { readonly mail: string },
  verb: string,
  data: object,
): Promise<Invoked> {
  const value = { action: { type: "Action.Execute", verb, data }, trigger: "manual" };
  const response = await activity(running, who, { name: "adaptiveCard/action", value });
  if (response.status !== 200) return { status: response.status };
  const { type, value: said } = cardAnswer.parse(await response.json());
  return { status: 200, ...(type.endsWith("message") ? { sentence: String(said) } : {}) };
}

export async function dialogAnyway(
  running: Running,
  who: { readonly mail: string },
  name: "task/fetch" | "task/submit",
  data: object,
): Promise<Invoked> {
  const response = await activity(running, who, { name, value: { data } });
  if (response.status !== 200) return { status: response.status };
  const { task } = dialogAnswer.parse(await response.json());
  return { status: 200, ...(task.type === "message" ? { sentence: String(task.value) } : {}) };
}
