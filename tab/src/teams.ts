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
};

/** Teams answers within a second; after this we are in a plain browser or Teams is stuck. */
const patienceInMs = 8000;

const config = z.object({ hostOrigins: z.array(z.string()) });

const themeNameOf = (theme: string): ThemeName =>
  theme === "dark" || theme === "contrast" ? theme : "default";

async function otherHosts(): Promise<string[]> {
  try {
    const response = await fetch(`${import.meta.env.BASE_URL}config.json`);
    return config.parse(await response.json()).hostOrigins;
  } catch {
    // Without the list Microsoft's own hosts still work, and those are the only ones in production.
    return [];
  }
}

async function startTeams(): Promise<Host> {
  await app.initialize(await otherHosts());
  const context = await app.getContext();
  return {
    theme: themeNameOf(context.app.theme),
    language: languageOf(context.app.locale),
    subPageId: context.page.subPageId,
    personKey: context.user?.id ?? "",
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
