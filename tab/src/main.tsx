import "./no-eval.ts";
import "./page.css";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { OutsideTeams } from "./outside-teams.tsx";
import { firstRoute } from "./routes.ts";
import { findHost, tellLoaded } from "./teams.ts";
import { beginAt } from "./use-route.ts";

const place = document.getElementById("root");
if (place === null) throw new Error("index.html has no place for the tab");
const root = createRoot(place);

const host = await findHost();
if (host === undefined) {
  root.render(<OutsideTeams />);
} else {
  const { hash, search: query } = location;
  beginAt(firstRoute({ hash, query, subPageId: host.subPageId }));
  document.documentElement.lang = host.language;
  root.render(<App host={host} />);
  tellLoaded();
}
