import { randomUUID } from "node:crypto";
import type { Response, Router } from "express";
import type { TenantContext } from "../context.ts";
import { answerOne } from "./answer.ts";
import { notFound } from "./refusal.ts";
import { later } from "./settings.ts";

type Operation = {
  readonly id: string;
  readonly teamId: string;
  readonly type: "createTeam" | "archiveTeam" | "unarchiveTeam";
  readonly createdAt: string;
  readonly readyAt: string;
};
/** Who polls how often: `tooSoon` counts those within 30 s of the one before. */
export type Polls = {
  readonly operationId: string;
  readonly polls: number;
  readonly tooSoon: number;
  readonly lastAt: string;
};

const leastBetweenPollsInSeconds = 30;
const startsAfterInSeconds = 5;

const operationsOf = (tenant: TenantContext) =>
  tenant.state.collection<Operation>("graph-operations");

export function startOperation(
  tenant: TenantContext,
  teamId: string,
  type: Operation["type"],
  takesInSeconds: number,
): Operation {
  const createdAt = tenant.now();
  const id = randomUUID();
  const operation = { id, teamId, type, createdAt, readyAt: later(createdAt, takesInSeconds) };
  operationsOf(tenant).put(id, operation);
  return operation;
}

/** 202 without a body: where to ask stands in `Location`. */
export function answerAccepted(res: Response, { id, teamId }: Operation): void {
  res
    .status(202)
    .set("Location", `/teams('${teamId}')/operations('${id}')`)
    .set("Content-Location", `/teams('${teamId}')`)
    .end();
}

function countPoll(tenant: TenantContext, operationId: string): number {
  const counts = tenant.state.collection<Polls>("graph-polls");
  const now = tenant.now();
  const before = counts.get(operationId);
  const isTooSoon = before && later(before.lastAt, leastBetweenPollsInSeconds) > now;
  const polls = (before?.polls ?? 0) + 1;
  const tooSoon = (before?.tooSoon ?? 0) + (isTooSoon ? 1 : 0);
  counts.put(operationId, { operationId, polls, tooSoon, lastAt: now });
  return polls;
}

function statusOf({ createdAt, readyAt }: Operation, now: string): string {
  if (readyAt <= now) return "succeeded";
  return later(createdAt, startsAfterInSeconds) <= now ? "inProgress" : "notStarted";
}

export function addOperationRoutes(router: Router, tenant: TenantContext): void {
  router.get("/teams/:teamId/operations/:operationId", (req, res) => {
    const { teamId, operationId } = req.params;
    const operation = operationsOf(tenant).get(operationId);
    if (!operation || operation.teamId !== teamId) throw notFound("Operation not found.");
    const status = statusOf(operation, tenant.now());
    answerOne(req, res, {
      context: `teams('${teamId}')/operations`,
      entity: {
        id: operation.id,
        operationType: operation.type,
        createdDateTime: operation.createdAt,
        status,
        lastActionDateTime: status === "succeeded" ? operation.readyAt : operation.createdAt,
        attemptsCount: countPoll(tenant, operation.id),
        targetResourceId: teamId,
        targetResourceLocation: `/teams('${teamId}')`,
        error: null,
      },
    });
  });
}
