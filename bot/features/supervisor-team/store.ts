import { z } from "zod";
import {
  type Documents,
  type Reader,
  replaced,
  type Stored,
  type Write,
} from "../../kernel/documents.ts";
import type { Ports } from "../../kernel/ports.ts";
import { instant } from "../../kernel/time.ts";
import { providerPartition } from "../groups/public.ts";

const moment = z.string().transform(instant);

/** In this order. */
const stepNames = ["group", "team", "app", "members"] as const;

const step = z.object({
  name: z.enum(stepNames),
  state: z.enum(["waiting", "busy", "done", "failed"]),
  attempts: z.int(),
  startedAt: moment.optional(),
  endedAt: moment.optional(),
  /** Which sentence explains the waiting or the failure, with its values. */
  note: z.object({ code: z.string(), values: z.record(z.string(), z.string()) }).optional(),
  memory: z.record(z.string(), z.string()),
});
export type Step = z.output<typeof step>;

const team = z.object({
  docType: z.literal("supervisorTeam"),
  schema: z.literal(1),
  state: z.enum(["busy", "done", "failed"]),
  /** Owner of the team: the coordinator of the group that needed it first, or who tried again last. */
  coordinatorId: z.string(),
  tenantGroupId: z.string().optional(),
  /** When the app was put back after somebody took it out. */
  putBackAt: moment.optional(),
  steps: z.array(step),
});
export type Team = z.output<typeof team>;
const readTeam: Reader<Team> = (raw) => team.parse(raw);
const teamDocument = "supervisor-team";

const supervisor = z.object({
  docType: z.literal("supervisor"),
  schema: z.literal(1),
  personId: z.string(),
  objectId: z.string().optional(),
  guest: z.boolean().optional(),
  invitedAt: moment.optional(),
  /** The coordinator asked for another mail with the invitation. */
  inviteAgain: z.literal(true).optional(),
  /** In which team this person was put, when, and since when Teams shows it. */
  teamId: z.string().optional(),
  addedAt: moment.optional(),
  joinedAt: moment.optional(),
  problem: z
    .enum(["invitations_forbidden", "address_refused", "not_in_team", "left_team"])
    .optional(),
  problemSince: moment.optional(),
  /** Since when this person supervises nobody. */
  idleSince: moment.optional(),
  /** Where this person supervises, in short, so that the overview opens no groups. */
  groups: z.array(
    z.object({
      groupId: z.string(),
      participants: z.int(),
      organisations: z.array(z.string()),
    }),
  ),
});
export type Supervisor = z.output<typeof supervisor>;
const readSupervisor: Reader<Supervisor> = (raw) => supervisor.parse(raw);
const supervisorDocument = (personId: string): string => `supervisor:${personId}`;

export const partitionOf = ({ settings }: Pick<Ports, "settings">): string =>
  providerPartition(settings.providerId);

export const findTeam = (ports: Pick<Ports, "documents" | "settings">) =>
  ports.documents.find(partitionOf(ports), teamDocument, readTeam);

const waiting = (name: Step["name"]): Step => ({ name, state: "waiting", attempts: 0, memory: {} });
/** Every step looks before it acts, so all of them can begin anew. */
export const stepsAnew = (): Step[] => stepNames.map(waiting);

export const newTeam = (coordinatorId: string): Write => ({
  kind: "createOnce",
  id: teamDocument,
  body: {
    docType: "supervisorTeam",
    schema: 1,
    state: "busy",
    coordinatorId,
    steps: stepsAnew(),
  } satisfies Team,
});
export const savedTeam = (body: Team, etag: string): Write => replaced(teamDocument, body, etag);

export const findSupervisor = (
  ports: Pick<Ports, "documents" | "settings">,
  personId: string,
): Promise<Stored<Supervisor> | undefined> =>
  ports.documents.find(partitionOf(ports), supervisorDocument(personId), readSupervisor);

export const savedSupervisor = (body: Supervisor, etag: string | undefined): Write =>
  etag === undefined
    ? { kind: "create", id: supervisorDocument(body.personId), body }
    : replaced(supervisorDocument(body.personId), body, etag);

export const goneSupervisor = (personId: string, etag: string): Write => ({
  kind: "delete",
  id: supervisorDocument(personId),
  ifMatch: etag,
});

/** One page of supervisors, in order of id. */
export const pageOfSupervisors = (
  documents: Documents,
  pk: string,
  page: { readonly limit: number; readonly continuation?: string },
) =>
  documents.list(pk, { docType: "supervisor", idPrefix: "supervisor:", ...page }, readSupervisor);

export async function listSupervisors(
  ports: Pick<Ports, "documents" | "settings">,
): Promise<readonly Stored<Supervisor>[]> {
  const all: Stored<Supervisor>[] = [];
  let continuation: string | undefined;
  do {
    const next = continuation === undefined ? {} : { continuation };
    const page = await pageOfSupervisors(ports.documents, partitionOf(ports), {
      limit: 500,
      ...next,
    });
    all.push(...page.items);
    continuation = page.continuation;
  } while (continuation !== undefined);
  return all;
}

/** Teams shows this person in the team as it is now; one that was made anew begins empty. */
export const isInTeam = ({ joinedAt, teamId }: Supervisor, now: Team | undefined): boolean =>
  joinedAt !== undefined && teamId !== undefined && teamId === now?.tenantGroupId;

export function withoutProblem({ problem: _, problemSince: __, ...rest }: Supervisor): Supervisor {
  return rest;
}
