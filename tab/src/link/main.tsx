import "../no-eval.ts";
import "../page.css";
import { createRoot } from "react-dom/client";
import { LinkApp } from "./link-app.tsx";
import { takeToken } from "./link-token.ts";

/** Some browsers forbid even looking at it. */
const shelf = (): Storage | undefined => {
  try {
    return window.sessionStorage;
  } catch {
    return undefined;
  }
};

const place = document.getElementById("root");
if (place === null) throw new Error("link.html has no place for the page");

const { token, wasInAddress } = takeToken(location.hash, shelf());
// Before anything else: out of sight, and out of the history.
if (wasInAddress) history.replaceState(null, "", `${location.pathname}#/`);

// Another mail opened in this very window is another link: begin anew with it.
window.addEventListener("hashchange", () => {
  if (takeToken(location.hash, shelf()).wasInAddress) location.reload();
});

createRoot(place).render(<LinkApp token={token} />);
