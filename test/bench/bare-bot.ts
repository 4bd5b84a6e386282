import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { CloudAdapter, TeamsActivityHandler } from "botbuilder";
import express from "express";
import { listen } from "../../bot/platform/http/server.ts";
import { BotAuthentication } from "../../bot/platform/teams/authentication.ts";
import { BotCredentials } from "../../bot/platform/teams/bot-credentials.ts";
import { cloudSettings } from "../../bot/platform/teams/cloud-settings.ts";
import { channelIssuer, identityUrls } from "../../infra/local/identity/urls.ts";
import { appId, tenantId } from "../../infra/local/ids.ts";

// As little as a bot can be with this SDK: the same checks of the token as the app's, and one card
// that never changes. What the app costs above it is ours. Arguments: --tenant URL --card FILE.
const { values } = parseArgs({
  options: { tenant: { type: "string" }, card: { type: "string" } },
});
const { tenant, card: file } = values;
if (!(tenant && file)) throw new Error("bare-bot: --tenant URL --card FILE");
const card: Record<string, unknown> = JSON.parse(readFileSync(file, "utf8"));

class BareBot extends TeamsActivityHandler {
  protected override onAdaptiveCardInvoke() {
    return Promise.resolve({
      statusCode: 200,
      type: "application/vnd.microsoft.card.adaptive",
      value: card,
    });
  }
}

const urls = identityUrls(tenant);
const settings = cloudSettings({
  channelMetadata: urls.channelMetadata,
  channelIssuer,
  login: urls.login,
});
const noToken = () => Promise.reject(new Error("the bare bot sends nothing by itself"));
const credentials = new BotCredentials(appId, tenantId, noToken);
const adapter = new CloudAdapter(new BotAuthentication(settings, credentials));
const bot = new BareBot();
const http = express();
http.disable("x-powered-by");
http.post("/api/messages", express.json(), (request, response) =>
  adapter.process(request, response, (context) => bot.run(context)),
);
const { port, close } = await listen(http, 0, "127.0.0.1");
process.stdout.write(`${JSON.stringify({ url: `http://127.0.0.1:${port}` })}\n`);
process.once("SIGTERM", () => void close().then(() => process.exit(0)));
