import type { Stored, Write } from "../../kernel/documents.ts";
import { queuedJob, scheduledJob } from "../../kernel/job.ts";
import type { Ports } from "../../kernel/ports.ts";
import { type Instant, plus } from "../../kernel/time.ts";
import { findPerson } from "../people/public.ts";
import { inCatalogue, madeTeam, note, type StepResult } from "../provisioning/public.ts";
import {
  isInTeam,
  pageOfSupervisors,
  partitionOf,
  type Step,
  type Supervisor,
  savedSupervisor,
  type Team,
} from "./store.ts";
import { say } from "./texts.ts";

type Facts = { readonly ports: Ports; readonly team: Team; readonly step: Step };

/** `change` lands on the team in the same commit as the step's own new state. */
export type Result = StepResult & {
  readonly change?: Partial<Pick<Team, "tenantGroupId" | "putBackAt">>;
};
type Handler = (facts: Facts) => Promise<Result>;

/** Derived, because creating a group knows no idempotency key: look it up before creating. */
export const nicknameOf = (providerId: string): string => `zorgklas-werkbegeleiders-${providerId}`;

/** Teams wants an owner who is no guest. */
async function ownerOf({ documents, tenant }: Ports, { coordinatorId }: Team) {
  const person = (await findPerson(documents, coordinatorId))?.value;
  const objectId = person?.account?.objectId;
  const account =
    objectId === undefined
      ? person && (await tenant.findAccountByMail(person.mail))
      : await tenant.findAccount(objectId);
  const isFit = account?.usable === true && !account.guest;
  return isFit ? { objectId: account.objectId } : { mail: person?.mail ?? "" };
}

const group: Handler = async ({ ports, team }) => {
  const { tenant, settings } = ports;
  const mailNickname = nicknameOf(settings.providerId);
  const known = await tenant.findGroup(mailNickname);
  if (known !== undefined) return { kind: "done", change: { tenantGroupId: known } };
  const owner = await ownerOf(ports, team);
  if (owner.objectId === undefined) {
    return { kind: "failed", note: note("owner_without_account", { mail: owner.mail }) };
  }
  const tenantGroupId = await tenant.createGroup({
    mailNickname,
    name: say("nl")("team.name"),
    description: say("nl")("team.description"),
    owners: [owner.objectId],
    members: [],
  });
  return { kind: "done", change: { tenantGroupId } };
};

const madeInTeams: Handler = async ({ ports, team, step }) => {
  const groupId = team.tenantGroupId;
  if (groupId === undefined) return { kind: "failed", note: note("group_missing") };
  return await madeTeam({ tenant: ports.tenant, now: ports.now, groupId }, step.memory);
};

/** Somebody who takes the app out again this soon means it. */
const isSoonAfter = (putBackAt: Instant | undefined, now: Instant): boolean =>
  putBackAt !== undefined && now < plus(putBackAt, { days: 1 });

const app: Handler = async ({ ports, team, step }) => {
  const { tenant, now } = ports;
  const { tenantGroupId: teamId, putBackAt } = team;
  if (teamId === undefined) return { kind: "failed", note: note("group_missing") };
  const catalogAppId = await inCatalogue(ports);
  if (catalogAppId === undefined) return { kind: "failed", note: note("app_not_in_catalogue") };
  if (await tenant.hasAppInTeam(teamId, catalogAppId)) return { kind: "done" };
  const wasTakenOut = step.memory["takenOut"] === "yes";
  if (wasTakenOut && isSoonAfter(putBackAt, now())) {
    return { kind: "failed", note: note("app_removed_again") };
  }
  await tenant.installAppInTeam(teamId, catalogAppId);
  return { kind: "done", ...(wasTakenOut ? { change: { putBackAt: now() } } : {}) };
};

/** What fits into one commit: each of them takes two writes at most. */
const atOnce = 45;

/** Who was in the team once, and went out of it while nobody told us, is put into it again. */
const outAgain = ({ value, etag }: Stored<Supervisor>): readonly Write[] => {
  const { joinedAt, addedAt: _, ...rest } = value;
  return joinedAt === undefined ? [] : [savedSupervisor(rest, etag)];
};

/** Everybody who waited for the team, or is no longer in it, is put into it by a job of their own. */
const members: Handler = async ({ ports, team, step }) => {
  if (team.tenantGroupId === undefined) return { kind: "failed", note: note("group_missing") };
  const { continuation } = step.memory;
  const [page, there] = await Promise.all([
    pageOfSupervisors(ports.documents, partitionOf(ports), {
      limit: atOnce,
      ...(continuation === undefined ? {} : { continuation }),
    }),
    ports.tenant.listTeamMembers(team.tenantGroupId),
  ]);
  const at = ports.now();
  const present = new Set(there);
  const missing = page.items.filter(
    ({ value }) => !(isInTeam(value, team) && present.has(value.objectId ?? "")),
  );
  const writes = missing.flatMap((stored): readonly Write[] => {
    const { personId } = stored.value;
    const name = "supervisor_team.add";
    return [...outAgain(stored), scheduledJob({ name, key: personId, at, data: { personId } })];
  });
  if (page.continuation !== undefined) {
    return { kind: "wait", until: at, writes, memory: { continuation: page.continuation } };
  }
  const look = queuedJob({ name: "supervisor_team.look", at: plus(at, { minutes: 1 }) });
  const tidy = queuedJob({ name: "supervisor_team.tidy", at: plus(at, { days: 7 }) });
  return { kind: "done", writes: [...writes, look, tidy] };
};

export const handlers = { group, team: madeInTeams, app, members } as const satisfies Record<
  Step["name"],
  Handler
>;
