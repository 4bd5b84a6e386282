import { type Client, ResponseType } from "@microsoft/microsoft-graph-client";
import { z } from "zod";
import { Fault, isFault } from "../../kernel/fault.ts";
import type { MemberProblem, Operation, Tenant } from "../../kernel/tenant.ts";
import { asked, askedOrNone, tenantFault } from "./faults.ts";
import { graphRoot, listPages } from "./odata.ts";

const operation = z.object({ status: z.string() });
const operations: Readonly<Record<string, Operation>> = { succeeded: "done", failed: "failed" };

const member = z.object({ userId: z.string().nullish() });
const addResults = z.object({
  value: z.array(
    z.object({
      userId: z.string().nullish(),
      error: z.object({ code: z.string().nullish() }).nullish(),
    }),
  ),
});

type Teams = Pick<
  Tenant,
  "hasTeam" | "createTeam" | "getOperation" | "addToTeam" | "listTeamMembers" | "findMainChannel"
>;

export const teams = (graph: Client): Teams => {
  const hasTeam: Teams["hasTeam"] = async (groupId) =>
    (await askedOrNone(() => graph.api(`/teams/${groupId}`).select("id").get())) !== undefined;

  const createTeam: Teams["createTeam"] = async (groupId) => {
    const body = {
      "template@odata.bind": `${graphRoot}/teamsTemplates('standard')`,
      "group@odata.bind": `${graphRoot}/groups('${groupId}')`,
    };
    try {
      // Only the raw answer shows the Location header with the operation to follow.
      const answer: Response = await graph.api("/teams").responseType(ResponseType.RAW).post(body);
      if (answer.ok) return answer.headers.get("Location") ?? undefined;
      throw statusFault(answer);
    } catch (error) {
      const fault = tenantFault(error);
      // A retry may be answered 409 although the team is there: look, then decide.
      if (isFault(fault, "tenant.conflict") && (await hasTeam(groupId))) return undefined;
      throw fault;
    }
  };

  return {
    hasTeam,
    createTeam,
    getOperation: async (path) => {
      const found = operation.parse(await asked(() => graph.api(path).get()));
      return operations[found.status] ?? "busy";
    },
    listTeamMembers: async (teamId) => {
      const found = await listPages(graph, `/teams/${teamId}/members`, member);
      return found.flatMap(({ userId }) => (userId ? [userId] : []));
    },
    addToTeam: async (teamId, objectIds): Promise<readonly MemberProblem[]> => {
      const values = objectIds.map((objectId) => ({
        "@odata.type": "microsoft.graph.aadUserConversationMember",
        roles: [],
        "user@odata.bind": `${graphRoot}/users('${objectId}')`,
      }));
      const answer = await asked(() => graph.api(`/teams/${teamId}/members/add`).post({ values }));
      return addResults
        .parse(answer)
        .value.flatMap(({ userId, error }) =>
          error ? [{ objectId: userId ?? "", reason: error.code ?? "unknown" }] : [],
        );
    },
    findMainChannel: async (teamId) => {
      const found = await asked(() => graph.api(`/teams/${teamId}/primaryChannel`).get());
      return z.object({ id: z.string() }).parse(found).id;
    },
  };
};

const notFound = 404;
const conflict = 409;
const tooMany = 429;

/** With `raw` the client throws nothing: the status is ours to read. */
function statusFault({ status, headers }: Response): Fault {
  if (status === notFound) return new Fault("tenant.not_found");
  if (status === conflict) return new Fault("tenant.conflict");
  const seconds = Number(headers.get("Retry-After") ?? "0");
  if (status === tooMany) {
    return new Fault("tenant.throttled", { retryable: true, retryAfterInMs: seconds * 1000 });
  }
  if (status >= 500) return new Fault("tenant.unavailable", { retryable: true, ambiguous: true });
  return new Fault(status === 403 ? "tenant.forbidden" : "tenant.bad_request");
}
