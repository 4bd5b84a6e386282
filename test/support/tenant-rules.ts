import type { Account, Tenant } from "../../bot/kernel/tenant.ts";

/** The requests of the port, answered at once; the guard around them makes promises of them. */
export type AtOnce = {
  readonly [K in keyof Tenant]: (...args: Parameters<Tenant[K]>) => Awaited<ReturnType<Tenant[K]>>;
};

export type TenantRules = {
  /** Whoever has an account already. */
  readonly accounts?: readonly Account[];
  readonly invitationsForbidden?: boolean;
  /** Looks at the operation before the team is there. */
  readonly operationLooks?: number;
  readonly operationFails?: boolean;
  /** Looks at the members of a team before a new one shows. */
  readonly memberLooks?: number;
  /** Object ids that Microsoft does not add to a team (207 with an error per member). */
  readonly refused?: readonly string[];
  readonly withoutApp?: boolean;
};
