import type { SameShape } from "../../texts.ts";
import type { nl } from "./texts.nl.ts";

export const en: SameShape<typeof nl> = {
  title: "Information for supervisors and employers",
  none: "No information session is planned yet.",
  join: "Open the meeting",
  calendar: {
    none: "",
    waiting: "The appointment will be in your calendar in a moment.",
    done: "The appointment is in your calendar. The supervisors are invited.",
    no_calendar: "You have no calendar in Microsoft 365. Send an invitation yourself.",
    forbidden:
      "Zorgklas may not write in your calendar. Ask your administrator to switch that on. Or send an invitation yourself.",
  },
  set: "Plan an information session",
  change: "Change the information session",
  clear: "Cancel the information session",
  clearTitle: "Do you want to cancel the information session?",
  clearText: "Whoever is invited gets a mail about it.",
  clearYes: "Yes, cancel",
  day: "Day",
  time: "Start",
  minutes: "Length in minutes",
  online: "Online in Teams. An appointment comes in your calendar.",
  where: "Place or link",
  whereHint: "For example: De Linde, room 2",
  fill: "Fill in a day and a time.",
  save: "Save",
  saving: "Saving",
  cancel: "Cancel",
};
