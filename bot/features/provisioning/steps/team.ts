import { isFault } from "../../../kernel/fault.ts";
import type { Tenant } from "../../../kernel/tenant.ts";
import { type Instant, plus } from "../../../kernel/time.ts";
import { savedGroup } from "../../groups/public.ts";
import { note, type StepHandler, type StepResult } from "../step.ts";
import type { Step } from "../store.ts";

/** Derived, because creating a group knows no idempotency key: look it up before creating. */
export const nicknameOf = (groupId: string): string => `zorgklas-${groupId}`;

/** The most people one request may bind (Graph, POST /groups); the owner counts twice, as member too. */
const mostBinds = 20;

export const group: StepHandler = async ({ ports, group: stored, members }) => {
  const { tenant } = ports;
  const { value: own } = stored;
  const teacher = members.find(({ value }) => value.personId === own.teacherId)?.value;
  if (teacher?.objectId === undefined || teacher.guest) {
    return { kind: "failed", note: note("teacher_without_account", { mail: teacher?.mail ?? "" }) };
  }
  const mailNickname = nicknameOf(own.groupId);
  const others = members.flatMap(({ value }) =>
    value.role === "participant" && value.objectId ? [value.objectId] : [],
  );
  const tenantGroupId =
    (await tenant.findGroup(mailNickname)) ??
    (await tenant.createGroup({
      mailNickname,
      name: own.name,
      description: own.groupId,
      owners: [teacher.objectId],
      members: others.slice(0, mostBinds - 2),
    }));
  return { kind: "done", writes: [savedGroup({ ...own, tenantGroupId }, stored.etag)] };
};

/** The first tries soon, as Microsoft advises; a group can stay unknown for 15 minutes. Half an hour in all. */
const youngWaits = [10, 10, 10, 60, 120, 300, 600, 600];
/** Microsoft asks to look at an operation no more often than this. */
const pollInSeconds = 30;

type Making = { readonly tenant: Tenant; readonly now: () => Instant; readonly groupId: string };

/** Follows the operation that makes the team. */
async function follow({ tenant, now }: Making, operation: string): Promise<StepResult> {
  const state = await tenant.getOperation(operation);
  if (state === "done") return { kind: "done" };
  // Without memory it is asked anew next time: a team that is there after all is found first.
  if (state === "failed") return { kind: "failed", note: note("team_failed"), memory: {} };
  const until = plus(now(), { seconds: pollInSeconds });
  return { kind: "wait", until, note: note("team_busy"), memory: { operation } };
}

async function begin({ tenant, now, groupId }: Making): Promise<StepResult> {
  if (await tenant.hasTeam(groupId)) return { kind: "done" };
  const operation = await tenant.createTeam(groupId);
  const memory = operation === undefined ? {} : { operation };
  return {
    kind: "wait",
    until: plus(now(), { seconds: pollInSeconds }),
    note: note("team_busy"),
    memory,
  };
}

/** A group that was just made is unknown to Teams for a while. */
function whileYoung({ now }: Making, tries: number): StepResult {
  const seconds = youngWaits[tries];
  if (seconds === undefined) return { kind: "failed", note: note("group_not_ready"), memory: {} };
  const memory = { tries: String(tries + 1) };
  return { kind: "wait", until: plus(now(), { seconds }), note: note("group_young"), memory };
}

/**
 * One part of making the team of a group: begins it, or looks how far it is. Looks first, so that it
 * may run again after a kill.
 * @param memory what the part before gave back as `memory`
 */
export async function madeTeam(making: Making, memory: Step["memory"]): Promise<StepResult> {
  const { operation, tries = "0" } = memory;
  if (operation !== undefined) return await follow(making, operation);
  try {
    return await begin(making);
  } catch (error) {
    if (!isFault(error, "tenant.not_found")) throw error;
    return whileYoung(making, Number(tries));
  }
}

export const team: StepHandler = async ({ ports, group: { value: own }, step }) => {
  const groupId = own.tenantGroupId;
  if (groupId === undefined) return { kind: "failed", note: note("group_missing") };
  return await madeTeam({ tenant: ports.tenant, now: ports.now, groupId }, step.memory);
};
