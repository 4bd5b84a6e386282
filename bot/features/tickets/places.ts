import type { Settings } from "../../kernel/ports.ts";
import { tabLink } from "../../kernel/tab-link.ts";

type Where = Pick<Settings, "appExternalId">;

/** Opens the list for coordinators in Teams. */
export const ticketsUrl = (settings: Where): string => tabLink(settings, `/tickets`);

/** Opens one ticket for coordinators in Teams. */
export const ticketUrl = (settings: Where, ticketId: string): string =>
  tabLink(settings, `/tickets/${ticketId}`);
