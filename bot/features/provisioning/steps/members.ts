import type { MemberProblem, Tenant } from "../../../kernel/tenant.ts";
import { plus } from "../../../kernel/time.ts";
import { type Member, savedMember } from "../../groups/public.ts";
import { note, type StepHandler } from "../step.ts";

const idOf = ({ objectId }: Pick<Member, "objectId">): string[] =>
  objectId === undefined ? [] : [objectId];

/** A team shows new members of its group after a while, guests later than others. */
const lookAgainInSeconds = 20;
const mostLooks = 30;

type Added = Pick<Member, "objectId" | "guest">;

/** Adds people to a team; gives whom Microsoft refused. Who is in it already may be given again. */
export async function addPeople(
  tenant: Pick<Tenant, "addToGroup" | "addToTeam">,
  teamId: string,
  missing: readonly Added[],
): Promise<readonly MemberProblem[]> {
  const internal = missing.filter(({ guest }) => !guest);
  // Graph refuses guests in the team route; the group route takes them.
  for (const objectId of missing.filter(({ guest }) => guest).flatMap(idOf)) {
    await tenant.addToGroup(teamId, objectId);
  }
  if (internal.length === 0) return [];
  return await tenant.addToTeam(teamId, internal.flatMap(idOf));
}

/** Everybody of the group in the team: looks who is missing, adds those, and looks again. */
export const members: StepHandler = async ({ ports, group, members: all, step }) => {
  const teamId = group.value.tenantGroupId;
  if (teamId === undefined) return { kind: "failed", note: note("group_missing") };
  const present = new Set(await ports.tenant.listTeamMembers(teamId));
  const isIn = ({ objectId }: Member) => objectId !== undefined && present.has(objectId);
  const writes = all
    .filter(({ value }) => isIn(value) && value.joinedOn === undefined)
    .map(({ value, etag }) => savedMember({ ...value, joinedOn: ports.now() }, etag));
  const missing = all.map(({ value }) => value).filter((member) => !isIn(member));
  const total = all.length;
  const done = total - missing.length;
  if (missing.length === 0) return { kind: "done", writes, done, total };

  const looks = Number(step.memory["looks"] ?? "0");
  const asked = new Set(await ports.tenant.listGroupMembers(teamId));
  const notAsked = missing.filter((member) => !idOf(member).some((id) => asked.has(id)));
  const problems = await addPeople(ports.tenant, teamId, notAsked);
  if (looks >= mostLooks) {
    const names = missing.map(({ name }) => name).join(", ");
    return { kind: "failed", writes, note: note("members_missing", { names }), done, total };
  }
  const waiting = missing.map(({ name }) => name).join(", ");
  return {
    kind: "wait",
    until: plus(ports.now(), { seconds: lookAgainInSeconds }),
    writes,
    done,
    total,
    memory: { looks: String(looks + 1) },
    note: note(problems.length > 0 ? "members_refused" : "members_on_their_way", {
      names: waiting,
    }),
  };
};
