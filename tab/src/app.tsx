import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import { makeBytesCalls, makeCall } from "./call.ts";
import { CallProblem } from "./call-problem.ts";
import { Themed } from "./look/themed.tsx";
import { CurrentPage } from "./pages/current-page.tsx";
import { hearServerDate } from "./server-clock.ts";
import { general, SurroundingsProvider } from "./surroundings.tsx";
import { askToken, type Host, onThemeChange } from "./teams.ts";
import { keepToken } from "./token-keeper.ts";

const token = keepToken(askToken, Date.now);

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      // One more try on its own; after that the person decides with the button.
      retry: (failures, problem) =>
        failures < 1 && problem instanceof CallProblem && problem.isTemporary,
      // Otherwise a telephone without signal shows "loading" for ever instead of what to do.
      networkMode: "always",
    },
    mutations: { networkMode: "always" },
  },
});

type Props = { readonly host: Host };

export function App({ host }: Props) {
  const [theme, setTheme] = useState(host.theme);
  useEffect(() => onThemeChange(setTheme), []);

  const given = useMemo(() => {
    const { language, personKey, openChat } = host;
    const say = general(language);
    const sentences = {
      noNetwork: say("noNetwork"),
      noSignIn: say("noSignIn"),
      unreadable: say("unreadable"),
    };
    const calling = {
      language,
      token: token.get,
      fetch: async (url: string, request: RequestInit) => {
        const response = await fetch(url, request);
        hearServerDate(response.headers.get("date"), Date.now());
        return response;
      },
      sentences,
    };
    const call = makeCall(calling);
    return { language, personKey, openChat, call, bytes: makeBytesCalls(calling) };
  }, [host]);

  return (
    <Themed theme={theme}>
      <QueryClientProvider client={queries}>
        <SurroundingsProvider value={given}>
          <CurrentPage />
        </SurroundingsProvider>
      </QueryClientProvider>
    </Themed>
  );
}
