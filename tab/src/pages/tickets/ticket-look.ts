import type { Output } from "#contract/api.ts";
import type { Language } from "#contract/languages.ts";
import { dayText, timeText } from "../../dutch-time.ts";
import type { IconName } from "../../look/icons.tsx";
import type { Tone } from "../../look/tag.tsx";
import type { SayTickets } from "./texts.ts";

export type TicketLine = Output<"tickets">["tickets"][number];
export type TicketView = Output<"ticket">;

type Look = "open" | "taken" | "answered" | "overdue";

export const looks: Readonly<Record<Look, { readonly tone: Tone; readonly icon: IconName }>> = {
  overdue: { tone: "bad", icon: "warning" },
  open: { tone: "warn", icon: "clock" },
  taken: { tone: "busy", icon: "chat" },
  answered: { tone: "good", icon: "check" },
};

type Standing = Pick<TicketLine, "state" | "isOverdue">;
/** Late says more than whether somebody took it. */
export const lookOf = ({ state, isOverdue }: Standing): Look => (isOverdue ? "overdue" : state);

type Who = Pick<TicketLine, "role" | "groupName">;
/** `Deelnemer · Individuele ondersteuning`, or what is known of it. */
export const roleText = ({ role, groupName }: Who, say: SayTickets): string =>
  [role ? say(`role.${role}`) : say("visitor"), groupName ?? ""].filter(Boolean).join(" · ");

export const momentText = (at: string, language: Language) => ({
  day: dayText(at, language),
  time: timeText(at),
});
