import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { SettingsProvider } from "./settings.tsx";
import "./styles/base.css";
import "./styles/shell.css";
import "./styles/people.css";
import "./styles/panes.css";
import "./styles/chat.css";
import "./styles/cards.css";
import "./styles/areas.css";
import "./styles/phone.css";

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");

const client = new QueryClient({
  // The tenant is on this machine: it answers at once, or `useChanges` waits for it to come back.
  defaultOptions: {
    queries: { retry: 1, retryDelay: 500, networkMode: "always" },
    mutations: { networkMode: "always" },
  },
});

createRoot(root).render(
  <QueryClientProvider client={client}>
    <SettingsProvider>
      <App />
    </SettingsProvider>
  </QueryClientProvider>,
);
