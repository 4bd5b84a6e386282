import "../no-eval.ts";
import "../page.css";
import "../cards/cards.css";
import { createRoot } from "react-dom/client";
import { HugoApp } from "./hugo-app.tsx";
import { openingOf } from "./opening.ts";

const place = document.getElementById("root");
if (place === null) throw new Error("hugo.html has no place for the page");

const opening = openingOf(location, navigator.language);
// Before anything else: a question and an intake are out of sight, and out of the history.
if (opening.question !== undefined || opening.intakeId !== undefined) {
  history.replaceState(null, "", opening.address);
}
// A link to an intake that is pasted in this page must not stay in the address, and begins it.
addEventListener("hashchange", () => location.reload());
createRoot(place).render(<HugoApp opening={opening} />);
