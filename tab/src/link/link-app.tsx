import { QueryClientProvider } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import { type Language, languageOf } from "#contract/languages.ts";
import { makeBytesCalls, makeCall } from "../call.ts";
import type { CallProblem } from "../call-problem.ts";
import { Themed } from "../look/themed.tsx";
import { useSystemTheme } from "../look/use-system-theme.ts";
import { newQueryClient } from "../query-client.ts";
import { hearServerDate } from "../server-clock.ts";
import { general, SurroundingsProvider } from "../surroundings.tsx";
import { endOf, LinkOver, NoLink } from "./link-over.tsx";
import { LinkShell } from "./link-shell.tsx";

/** What pages need, with the link where the tab has a signed-in person. */
function surroundingsOf(token: string, language: Language) {
  const say = general(language);
  const sentences = {
    noNetwork: say("noNetwork"),
    noSignIn: say("noSignIn"),
    unreadable: say("unreadable"),
  };
  const calling = {
    language,
    scheme: "Link" as const,
    token: () => Promise.resolve(token),
    fetch: async (url: string, request: RequestInit) => {
      // Nothing but the link goes along.
      const response = await fetch(url, { ...request, credentials: "omit", cache: "no-store" });
      hearServerDate(response.headers.get("date"), Date.now());
      return response;
    },
    sentences,
  };
  return {
    language,
    personKey: "",
    openChat: undefined,
    byLink: true as const,
    call: makeCall(calling),
    bytes: makeBytesCalls(calling),
  };
}

type Props = { readonly token: string | undefined };

/** The small page behind a signed link: no Teams, no sign-in, only what the link is for. */
export function LinkApp({ token }: Props) {
  const theme = useSystemTheme();
  // The browser's until we know the person's own.
  const [language, setLanguage] = useState(() => languageOf(navigator.language));
  const [problem, setProblem] = useState<CallProblem>();
  const queries = useMemo(() => newQueryClient((found) => endOf(found) && setProblem(found)), []);
  const given = useMemo(() => surroundingsOf(token ?? "", language), [token, language]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  const end = problem && endOf(problem);
  return (
    <Themed theme={theme}>
      <QueryClientProvider client={queries}>
        <SurroundingsProvider value={given}>
          {token === undefined && <NoLink />}
          {token !== undefined && end && <LinkOver end={end} message={problem.message} />}
          {token !== undefined && !end && <LinkShell onLanguage={setLanguage} />}
        </SurroundingsProvider>
      </QueryClientProvider>
    </Themed>
  );
}
