import type { Tenant } from "../../kernel/tenant.ts";
import { accounts } from "./accounts.ts";
import { apps } from "./apps.ts";
import { type GraphOptions, graphClient } from "./client.ts";
import { events } from "./events.ts";
import { groups } from "./groups.ts";
import { mail } from "./mail.ts";
import { meetings } from "./meetings.ts";
import { teams } from "./teams.ts";

/** The Tenant port on Microsoft Graph. */
export function graphTenant(options: GraphOptions): Tenant {
  const graph = graphClient(options);
  return {
    ...accounts(graph),
    ...groups(graph),
    ...teams(graph),
    ...apps(graph),
    ...events(graph),
    ...meetings(graph),
    ...mail(graph),
  };
}
