import { Fault } from "../../bot/kernel/fault.ts";
import type { Account, AttendanceReport, Tenant, TenantEvent } from "../../bot/kernel/tenant.ts";
import { tenantEvents } from "./tenant-events.ts";
import { tenantMeetings } from "./tenant-meetings.ts";
import type { AtOnce, TenantRules } from "./tenant-rules.ts";
import { tenantTeams } from "./tenant-teams.ts";

type Planned = { readonly fault: Fault; readonly afterwards: boolean };

export type TenantInMemory = {
  readonly tenant: Tenant;
  /** Every request that changed something, in order. */
  readonly changes: readonly string[];
  readonly events: ReadonlyMap<string, TenantEvent & { cancelled?: boolean; organiser: string }>;
  /** The next requests of this name fail; `afterwards` means: carried out, and the answer lost. */
  readonly fail: (
    name: keyof Tenant,
    fault: Fault,
    times?: number,
    when?: "before" | "afterwards",
  ) => void;
  /** A meeting was held: one more attendance report. */
  readonly hold: (joinUrl: string, report: AttendanceReport) => void;
  readonly redeem: (mail: string) => void;
  /** Somebody takes the app out of a team. */
  readonly uninstall: (teamId: string) => void;
  /** An administrator removes every group, and the teams with them. */
  readonly loseGroups: () => void;
  readonly accountOf: (mail: string) => Account | undefined;
};

export const anAccount = (objectId: string, change: Partial<Account> = {}): Account => ({
  objectId,
  name: objectId,
  mail: `${objectId.replace(/^o-/, "")}@zorgopleider.example`,
  guest: false,
  usable: true,
  ...change,
});

export const gone = () => new Fault("tenant.not_found");
export const unavailable = () => new Fault("tenant.unavailable", { retryable: true });

/** A Microsoft 365 of a few maps, with the manners of Graph that the steps must live with. */
export function aTenant(rules: TenantRules = {}): TenantInMemory {
  const changes: string[] = [];
  const planned = new Map<keyof Tenant, Planned[]>();
  const accounts = new Map((rules.accounts ?? []).map((one) => [one.mail.toLowerCase(), one]));
  const changed = (text: string): void => void changes.push(text);
  const guestOf = (objectId: string) =>
    [...accounts.values()].find((one) => one.objectId === objectId)?.guest ?? false;
  const { events, ...calendar } = tenantEvents(changed);
  const meetings = tenantMeetings();
  const teams = tenantTeams(rules, changed, guestOf);
  const calls: AtOnce = {
    findAccountByMail: (mail) => accounts.get(mail.toLowerCase()),
    findAccount: (objectId) => [...accounts.values()].find((one) => one.objectId === objectId),
    inviteGuest: ({ name, mail }) => {
      if (rules.invitationsForbidden) throw new Fault("tenant.forbidden");
      changed(`invite ${mail}`);
      const account = anAccount(`o-${mail.split("@")[0]}`, {
        name,
        mail,
        guest: true,
        usable: false,
      });
      accounts.set(mail.toLowerCase(), account);
      return account;
    },
    ...teams.calls,
    ...calendar.calls,
    ...meetings.calls,
  };
  const guarded = <K extends keyof Tenant>(name: K): Tenant[K] => {
    const call: (...args: never[]) => unknown = calls[name];
    const run = async (...args: never[]): Promise<unknown> => {
      // As a request does, it answers later: others get their turn in between.
      await Promise.resolve();
      const next = planned.get(name)?.shift();
      if (next && !next.afterwards) throw next.fault;
      const answer = call(...args);
      if (next) throw next.fault;
      return answer;
    };
    return run as Tenant[K]; // The same arguments and answer as the call that it guards.
  };
  return {
    // Every key of a Tenant is a key of `calls`, by its type.
    tenant: Object.fromEntries(
      Object.keys(calls).map((name) => [name, guarded(name as keyof Tenant)]), // As above.
    ) as Tenant,
    changes,
    events,
    fail: (name, fault, times = 1, when = "before") => {
      const more = Array.from({ length: times }, () => ({
        fault,
        afterwards: when === "afterwards",
      }));
      planned.set(name, [...(planned.get(name) ?? []), ...more]);
    },
    hold: meetings.hold,
    uninstall: teams.uninstall,
    loseGroups: teams.loseGroups,
    redeem: (mail) => {
      const account = accounts.get(mail.toLowerCase());
      if (account) accounts.set(mail.toLowerCase(), { ...account, usable: true });
    },
    accountOf: (mail) => accounts.get(mail.toLowerCase()),
  };
}
