import type { Request, Router } from "express";
import { tenantId } from "../ids.ts";
import { hasApp } from "../people.ts";
import { checkLimit, placeOf } from "./gate.ts";
import { threadIdOf, userIdOf } from "./ids.ts";
import { memberOf, peopleOf, peopleOfTeam } from "./members.ts";
import { Refusal } from "./refusal.ts";
import type { ConnectorTools } from "./tools.ts";

// Teams moves a page size that it does not like to the nearest one it does.
const pageSizeOf = (asked: unknown): number => {
  const size = Number(asked ?? 200);
  return Number.isInteger(size) ? Math.min(Math.max(size, 50), 500) : 200;
};

const offsetOf = (token: unknown): number => {
  const text = Buffer.from(String(token ?? ""), "base64url").toString();
  if (token !== undefined && !/^from \d+$/.test(text)) {
    throw new Refusal("BadSyntax", { text: "The continuation token is not valid." });
  }
  return Number(text.slice("from ".length));
};

/** Who is in a conversation, and which channels a team has. */
export function rosterRoutes(router: Router, { context, chats, limits }: ConnectorTools): void {
  const readable = (request: Request) => {
    const conversationId = String(request.params["conversationId"]);
    const place = placeOf(context, chats, conversationId);
    checkLimit(limits, "read", conversationId);
    return place;
  };
  const teamOf = (request: Request) => {
    const { teamId } = request.params;
    const team = context.teams.all().find((one) => one.team && threadIdOf(one) === teamId);
    if (!team) {
      throw new Refusal("TeamNotFound");
    }
    if (!hasApp(team)) {
      throw new Refusal("BotNotInConversationRoster");
    }
    checkLimit(limits, "read", String(teamId));
    return team;
  };

  router.get("/conversations/:conversationId/members", (request, response) => {
    response.json(peopleOf(context, readable(request)).map(memberOf));
  });
  router.get("/conversations/:conversationId/members/:memberId", (request, response) => {
    const { memberId } = request.params;
    const member = peopleOf(context, readable(request)).find(
      ({ objectId }) => objectId === memberId || userIdOf(objectId) === memberId,
    );
    if (!member) {
      throw new Refusal("MemberNotFoundInConversation");
    }
    response.json(memberOf(member));
  });
  router.get("/conversations/:conversationId/pagedmembers", (request, response) => {
    const people = peopleOf(context, readable(request));
    const from = offsetOf(request.query["continuationToken"]);
    const to = from + pageSizeOf(request.query["pageSize"]);
    const continuationToken = Buffer.from(`from ${to}`).toString("base64url");
    response.json({
      members: people.slice(from, to).map(memberOf),
      ...(to < people.length ? { continuationToken } : {}),
    });
  });
  router.get(
    "/conversations/:conversationId/activities/:activityId/members",
    (request, response) => {
      const place = readable(request);
      if (!chats.message(place, request.params.activityId)) {
        throw new Refusal("ActivityNotFoundInConversation");
      }
      response.json(peopleOf(context, place).map(memberOf));
    },
  );

  router.get("/teams/:teamId", (request, response) => {
    const team = teamOf(request);
    response.json({
      id: threadIdOf(team),
      name: team.displayName,
      aadGroupId: team.id,
      tenantId,
      type: "standard",
      channelCount: team.channels.length,
      memberCount: peopleOfTeam(context, team).length,
    });
  });
  router.get("/teams/:teamId/conversations", (request, response) => {
    const [general, ...others] = teamOf(request).channels;
    const conversations = others.map(({ id, displayName }) => ({ id, name: displayName }));
    // Teams leaves the name of the first channel out: everybody's Teams shows it in its own language.
    response.json({ conversations: [{ id: general?.id }, ...conversations] });
  });
}
