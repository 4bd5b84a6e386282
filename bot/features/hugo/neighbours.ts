import type { Language } from "../../contract/languages.ts";
import type { TicketReason, TicketTurn } from "../../contract/tickets-api.ts";
import { type Action, type Card, goTo } from "../../kernel/cards.ts";
import type { Actor, Verb } from "../../kernel/feature.ts";
import type { Ports } from "../../kernel/ports.ts";
import { visitorVerbs as intakeVerbs } from "../intake/public.ts";
import { declineHandOver, handOverCard, pressHandOver } from "../tickets/public.ts";

import { type UrgentKind, urgentCard } from "../triage/public.ts";

/** Fixed words for somebody in danger, whatever else was asked. */
export const urgentAnswer = ({ knowledge }: Ports, kind: UrgentKind, language: Language): Card =>
  urgentCard(kind, language, knowledge.urgent);

type HandOver = { readonly reason: TicketReason; readonly turns: readonly TicketTurn[] };

/** A person of the provider takes over, after a yes. */
export const handOverTo = (actor: Actor, handOver: HandOver): Card => handOverCard(handOver, actor);

/** The button that begins the intake questions, or goes on with them. */
export const intakeButton = (text: string): readonly Action[] => [goTo(text, "intake.start", {})];

/** What a visitor may press besides Hugo's own. */
export const neighbourVerbs: Readonly<Record<string, Verb>> = {
  ...intakeVerbs,
  "tickets.open": pressHandOver,
  "tickets.decline": declineHandOver,
};
