import { app, authentication } from "@microsoft/teams-js";
import { z } from "zod";
import { type Language, languageOf } from "#contract/languages.ts";

export type ThemeName = "default" | "dark" | "contrast";

/** What Teams tells about the person and the place the tab was opened. */
export type Host = {
  readonly theme: ThemeName;
  readonly language: Language;
  /** The page a link asked for. */
  readonly subPageId: string | undefined;
  /** Keeps the drafts of two people on one device apart; never sent anywhere. */
  readonly personKey: string;
  /** Opens the chat with Zorgklas; absent when nobody told us with which bot. */
  readonly openChat: (() => void) | undefined;
};

/** Teams answers within a second; after this we are in a plain browser or Teams is stuck. */
const patienceInMs = 8000;

const config = z.object({ hostOrigins: z.array(z.string()), botId: z.string().min(1) });
type Config = { readonly hostOrigins: string[]; readonly botId?: string };

/** Teams knows a bot in a chat by its id with the number of the channel before it. */
const chatLink = (botId: string): string =>
  `https://teams.microsoft.com/l/chat/0/0?users=28:${botId}`;

const themeNameOf = (theme: string): ThemeName =>
  theme === "dark" || theme === "contrast" ? theme : "default";

async function findConfig(): Promise<Config> {
  try {
    const response = await fetch(`${import.meta.env.BASE_URL}config.json`);
    return config.parse(await response.json());
  } catch {
    // Microsoft's own hosts still work, and those are the only ones in production.
    return { hostOrigins: [] };
  }
}

async function startTeams(): Promise<Host> {
  const { hostOrigins, botId } = await findConfig();
  await app.initialize(hostOrigins);
  const context = await app.getContext();
  return {
    theme: themeNameOf(context.app.theme),
    language: languageOf(context.app.locale),
    subPageId: context.page.subPageId,
    personKey: context.user?.id ?? "",
    openChat: botId === undefined ? undefined : () => void app.openLink(chatLink(botId)),
  };
}

/** Signs on with Teams; undefined when nobody answers, so we are not in Teams. */
export async function findHost(): Promise<Host | undefined> {
  const tooLong = new Promise<undefined>((resolve) => {
    setTimeout(() => resolve(undefined), patienceInMs);
  });
  // Outside a frame teams-js rejects at once; that is an answer too.
  return await Promise.race([startTeams().catch(() => undefined), tooLong]);
}

export const onThemeChange = (changed: (theme: ThemeName) => void): void =>
  app.registerOnThemeChangeHandler((theme) => changed(themeNameOf(theme)));

/** Takes away Teams' own loading picture. */
export function tellLoaded(): void {
  app.notifyAppLoaded();
  void app.notifySuccess();
}

export const askToken = (): Promise<string> => authentication.getAuthToken();
