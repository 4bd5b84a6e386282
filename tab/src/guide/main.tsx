import "../no-eval.ts";
import "../page.css";
import { createRoot } from "react-dom/client";
import { GuideApp } from "./guide-app.tsx";

const place = document.getElementById("root");
if (place === null) throw new Error("guide.html has no place for the page");
createRoot(place).render(<GuideApp />);
