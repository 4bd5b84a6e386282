import { createHash, randomUUID } from "node:crypto";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createApp } from "./app.ts";
import { type Config, configOfProcess } from "./config.ts";
import type { Documents } from "./kernel/documents.ts";
import type { Files } from "./kernel/files.ts";
import type { LanguageModel } from "./kernel/language-model.ts";
import type { Log } from "./kernel/ports.ts";
import { instant } from "./kernel/time.ts";
import { loadKnowledge } from "./knowledge/load.ts";
import { appCredential, managedIdentity, tokensFor } from "./platform/azure/credentials.ts";
import { openCosmos } from "./platform/documents/cosmos.ts";
import { openSqlite } from "./platform/documents/sqlite.ts";
import { openBlobFiles } from "./platform/files/blob.ts";
import { openDiskFiles } from "./platform/files/disk.ts";
import { overHttps } from "./platform/graph/client.ts";
import { graphTenant } from "./platform/graph/tenant.ts";
import { listen } from "./platform/http/server.ts";
import { azureOpenAi } from "./platform/language-model/azure-openai.ts";
import { sealedLinks } from "./platform/links/sealed-links.ts";
import { createLog } from "./platform/log.ts";
import { stopInGoodOrder } from "./platform/stop.ts";
import { BotAuthentication } from "./platform/teams/authentication.ts";
import { BotCredentials } from "./platform/teams/bot-credentials.ts";
import { publicCloud } from "./platform/teams/cloud-settings.ts";
import { loadTracks } from "./tracks/load.ts";

const tabFolder = fileURLToPath(new URL("../tab/dist", import.meta.url));
const pollInMs = 5_000;

async function openDocuments(config: Config): Promise<Documents> {
  const { STORE, DATA_DIR, COSMOS_ENDPOINT, COSMOS_DATABASE, COSMOS_KEY } = config;
  if (STORE === "sqlite") {
    mkdirSync(DATA_DIR, { recursive: true });
    return openSqlite({ file: join(DATA_DIR, "zorgklas.sqlite") });
  }
  const clientId = config.MANAGED_IDENTITY_CLIENT_ID;
  return await openCosmos({
    endpoint: COSMOS_ENDPOINT ?? "",
    database: COSMOS_DATABASE ?? "",
    credential:
      COSMOS_KEY === undefined
        ? { managedIdentity: clientId === undefined ? {} : { clientId } }
        : { key: COSMOS_KEY },
  });
}

async function openFiles(config: Config): Promise<Files> {
  const { FILES, FILES_DIR, DATA_DIR, BLOB_ENDPOINT, BLOB_CONTAINER } = config;
  if (FILES === "disk") return openDiskFiles(FILES_DIR ?? join(DATA_DIR, "files"));
  const clientId = config.MANAGED_IDENTITY_CLIENT_ID;
  return await openBlobFiles({
    endpoint: BLOB_ENDPOINT ?? "",
    container: BLOB_CONTAINER,
    credential: { managedIdentity: clientId === undefined ? {} : { clientId } },
  });
}

/** Undefined unless it was set up. A key comes before the identity: it was given on purpose. */
function openLanguageModel(config: Config, log: Log): LanguageModel | undefined {
  const { LANGUAGE_MODEL_ENDPOINT: endpoint, LANGUAGE_MODEL_DEPLOYMENT: deployment } = config;
  const { LANGUAGE_MODEL_KEY: key, MANAGED_IDENTITY_CLIENT_ID: clientId = "" } = config;
  if (endpoint === undefined || deployment === undefined) return undefined;
  const credential =
    key === undefined
      ? { getToken: tokensFor(managedIdentity(clientId), "https://cognitiveservices.azure.com") }
      : { key };
  return azureOpenAi({ endpoint, deployment, credential, log });
}

async function start(config: Config): Promise<void> {
  const log = createLog(config.LOG_LEVEL);
  const { TENANT_ID: tenantId, BOT_ID: botId, PUBLIC_URL: publicUrl } = config;
  const credential = appCredential({
    tenantId,
    clientId: botId,
    password: config.BOT_PASSWORD,
    managedIdentityClientId: config.MANAGED_IDENTITY_CLIENT_ID,
  });
  const [documents, files] = await Promise.all([openDocuments(config), openFiles(config)]);
  const getBotToken = async (scope: string) => {
    const token = await credential.getToken(scope);
    if (!token) throw new Error("no token for the bot");
    return { token: token.token, expiresAt: new Date(token.expiresOnTimestamp) };
  };
  const languageModel = openLanguageModel(config, log);
  const app = createApp({
    ports: {
      documents,
      files,
      links: sealedLinks({ publicUrl, keys: config.LINK_KEYS }),
      tenant: graphTenant({
        getToken: tokensFor(credential, "https://graph.microsoft.com"),
        transport: overHttps(),
      }),
      tracks: loadTracks(),
      knowledge: loadKnowledge(),
      ...(languageModel ? { languageModel } : {}),
      now: () => instant(new Date().toISOString()),
      newId: randomUUID,
      hash: (text) => createHash("sha256").update(text).digest("hex"),
      log,
      settings: {
        providerId: config.PROVIDER_ID,
        tenantId,
        appExternalId: config.TEAMS_APP_ID,
        publicUrl,
        helper: { name: config.HELPER_NAME, phone: config.HELPER_PHONE },
        mailbox: config.MAILBOX,
        coordinatorIds: config.COORDINATOR_IDS,
      },
    },
    bot: {
      botId,
      authentication: new BotAuthentication(
        publicCloud(tenantId),
        new BotCredentials(botId, tenantId, getBotToken),
      ),
    },
    tokens: {
      issuer: `https://login.microsoftonline.com/${tenantId}/v2.0`,
      jwksUri: `https://login.microsoftonline.com/${tenantId}/discovery/v2.0/keys`,
      tenantId,
      audiences: [botId, `api://${new URL(publicUrl).host}/${botId}`],
    },
    tab: { folder: tabFolder, hostOrigins: [], embedOrigins: config.HUGO_EMBED_ORIGINS },
    pollInMs,
  });
  const server = await listen(app.http, config.PORT);
  log("app.started", { port: server.port, store: config.STORE, files: config.FILES });
  app.dispatcher.wake();
  void app.warmUp();
  stopInGoodOrder(async () => {
    await server.close();
    await app.dispatcher.stop();
    await documents.close();
    log("app.stopped");
  });
}

try {
  await start(configOfProcess());
} catch (error) {
  // The one place that speaks before there is a log: a start that fails says why, and fails.
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
