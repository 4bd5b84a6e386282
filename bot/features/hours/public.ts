export { timeText } from "./cards.ts";
export { findHours, type Hours } from "./document.ts";
export { confirmHours } from "./own-hours.ts";
export { hoursCommand } from "./verbs.ts";
