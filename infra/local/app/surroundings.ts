import { createHash, randomBytes, randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Context, Middleware } from "@microsoft/microsoft-graph-client";
import { z } from "zod";
import type { Surroundings } from "../../../bot/app.ts";
import type { Documents } from "../../../bot/kernel/documents.ts";
import { loadKnowledge } from "../../../bot/knowledge/load.ts";
import { openDiskFiles } from "../../../bot/platform/files/disk.ts";
import { graphTenant } from "../../../bot/platform/graph/tenant.ts";
import { azureOpenAi } from "../../../bot/platform/language-model/azure-openai.ts";
import { sealedLinks } from "../../../bot/platform/links/sealed-links.ts";
import { createLog } from "../../../bot/platform/log.ts";
import { BotAuthentication } from "../../../bot/platform/teams/authentication.ts";
import { BotCredentials, type BotToken } from "../../../bot/platform/teams/bot-credentials.ts";
import { cloudSettings } from "../../../bot/platform/teams/cloud-settings.ts";
import { loadTracks } from "../../../bot/tracks/load.ts";
import {
  channelIssuer,
  graphAudience,
  identityUrls,
  ownChannelMetadata,
} from "../identity/urls.ts";
import { appId, appSecret, tenantId } from "../ids.ts";
import { objectIdOf } from "../people.ts";
import { coordinator } from "./cast.ts";
import type { FollowedClock } from "./clock.ts";
import type { ModelSettings } from "./model-settings.ts";

/** Carries a request for graph.microsoft.com to the tenant on this laptop; all else is the real client. */
class LocalTransport implements Middleware {
  readonly #tenantUrl: string;
  constructor(tenantUrl: string) {
    this.#tenantUrl = tenantUrl;
  }
  async execute(context: Context): Promise<void> {
    const { request, options = {} } = context;
    const asked = typeof request === "string" ? request : request.url;
    const { pathname, search } = new URL(asked);
    const url = `${this.#tenantUrl}/graph${pathname}${search}`;
    const init = typeof request === "string" ? options : requestInit(request);
    context.response = await fetch(url, init);
  }
}

// `duplex` is what Node wants for a body that is a stream; the DOM's type does not know it.
const requestInit = ({ method, headers, body }: Request): RequestInit =>
  ({ method, headers, body, duplex: "half" }) as RequestInit;

const tokenAnswer = z.object({ access_token: z.string(), expires_in: z.number() });

async function signIn(tokenUrl: string, scope: string): Promise<BotToken> {
  const response = await fetch(tokenUrl, {
    method: "POST",
    body: new URLSearchParams({
      grant_type: "client_credentials",
      client_id: appId,
      client_secret: appSecret,
      scope,
    }),
  });
  const { access_token, expires_in } = tokenAnswer.parse(await response.json());
  return { token: access_token, expiresAt: new Date(Date.now() + expires_in * 1000) };
}

/** Asks anew shortly before the end, as the credentials of Azure do. */
function remembered(ask: () => Promise<BotToken>): () => Promise<string> {
  let known: BotToken | undefined;
  return async () => {
    if (!known || known.expiresAt.getTime() - Date.now() < 300_000) known = await ask();
    return known.token;
  };
}

const tabFolder = fileURLToPath(new URL("../../../tab/dist", import.meta.url));

/** Made once and kept beside the data, so that a link in a mail still works after a restart. */
function linkKey(dataDir: string): Uint8Array {
  const file = join(dataDir, "link-key");
  mkdirSync(dataDir, { recursive: true });
  if (!existsSync(file)) writeFileSync(file, randomBytes(32));
  return readFileSync(file);
}

type Options = {
  readonly tenantUrl: string;
  readonly publicUrl: string;
  readonly documents: Documents;
  readonly clock: FollowedClock;
  readonly dataDir: string;
  readonly logLevel?: string;
  readonly logTo?: { readonly write: (line: string) => void };
  readonly embedOrigins?: readonly string[];
  readonly takeOverInMs?: number;
  /** Hugo goes without when absent. */
  readonly model?: ModelSettings;
};

/** Short, so that an app that was killed and started again goes on at once. */
const quickTakeOverInMs = 1_000;

/** The same app as in production, surrounded by the tenant on this laptop. */
export function localSurroundings(options: Options): Surroundings {
  const { tenantUrl, publicUrl, documents, clock, dataDir, logLevel = "silent", logTo } = options;
  const { model } = options;
  const log = createLog(logLevel, logTo);
  const urls = identityUrls(tenantUrl);
  const settings = cloudSettings({
    channelMetadata: ownChannelMetadata(tenantUrl, randomUUID()),
    channelIssuer,
    login: urls.login,
  });
  const credentials = new BotCredentials(appId, tenantId, (scope) => signIn(urls.token, scope));
  return {
    ports: {
      documents,
      files: openDiskFiles(join(dataDir, "files")),
      links: sealedLinks({ publicUrl, keys: [linkKey(dataDir)] }),
      tenant: graphTenant({
        getToken: remembered(() => signIn(urls.token, `${graphAudience}/.default`)),
        transport: new LocalTransport(tenantUrl),
      }),
      tracks: loadTracks(),
      knowledge: loadKnowledge(),
      ...(model
        ? { languageModel: azureOpenAi({ ...model, credential: { key: model.key }, log }) }
        : {}),
      now: clock.now,
      newId: randomUUID,
      hash: (text) => createHash("sha256").update(text).digest("hex"),
      log,
      settings: {
        providerId: "local",
        tenantId,
        appExternalId: appId,
        publicUrl,
        helper: { name: coordinator.name, phone: "030 123 45 67" },
        mailbox: coordinator.mail,
        coordinatorIds: [objectIdOf(coordinator.mail)],
      },
    },
    bot: { botId: appId, authentication: new BotAuthentication(settings, credentials) },
    tokens: {
      issuer: urls.issuer,
      jwksUri: urls.keys,
      tenantId,
      audiences: [appId, `api://${new URL(publicUrl).host}/${appId}`],
    },
    tab: { folder: tabFolder, hostOrigins: [tenantUrl], embedOrigins: options.embedOrigins ?? [] },
    pollInMs: 1_000,
    takeOverInMs: options.takeOverInMs ?? quickTakeOverInMs,
  };
}
