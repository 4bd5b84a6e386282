import type { TenantContext } from "../context.ts";
import type { Chats } from "./chats.ts";
import type { Limits } from "./limits.ts";

/** What every request of the Connector works with. */
export type ConnectorTools = {
  readonly context: TenantContext;
  readonly chats: Chats;
  readonly limits: Limits;
};
