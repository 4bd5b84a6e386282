import { QueryClientProvider } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import { makeBytesCalls, makeCall } from "./call.ts";
import { Themed } from "./look/themed.tsx";
import { CurrentPage } from "./pages/current-page.tsx";
import { newQueryClient } from "./query-client.ts";
import { hearServerDate } from "./server-clock.ts";
import { general, SurroundingsProvider } from "./surroundings.tsx";
import { askToken, type Host, onThemeChange } from "./teams.ts";
import { keepToken } from "./token-keeper.ts";

const token = keepToken(askToken, Date.now);

const queries = newQueryClient();

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
