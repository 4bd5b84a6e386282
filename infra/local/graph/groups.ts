import { randomUUID } from "node:crypto";
import type { Response, Router } from "express";
import { z } from "zod";
import type { LocalTeam, TenantContext } from "../context.ts";
import { providerDomain } from "../ids.ts";
import { type Account, getAccount, getBound, userEntity, usualUserFields } from "./accounts.ts";
import { answerList, answerOne } from "./answer.ts";
import type { Entity } from "./filter.ts";
import { join, leave, noteArrival, type Side } from "./membership.ts";
import { badRequest, forbidden, resourceNotFound } from "./refusal.ts";
import { later, settingsOf } from "./settings.ts";

const mostBinds = 20;
// The directory refuses an empty description, and these signs in a nickname.
const newGroup = z.strictObject({
  displayName: z.string().min(1).max(256),
  mailNickname: z.string().regex(/^[^@()\\[\]";:<>, ]{1,64}$/),
  mailEnabled: z.literal(true),
  securityEnabled: z.boolean(),
  groupTypes: z.array(z.string()).refine((types) => types.includes("Unified"), "only Unified"),
  description: z.string().min(1).max(1024).optional(),
  visibility: z.enum(["Private", "Public", "HiddenMembership"]).optional(),
  resourceBehaviorOptions: z.array(z.string()).optional(),
  "owners@odata.bind": z.array(z.string()).default([]),
  "members@odata.bind": z.array(z.string()).default([]),
});
const reference = z.strictObject({ "@odata.id": z.string() });

function groupEntity(group: LocalTeam): Entity {
  const mail = `${group.mailNickname}@${providerDomain}`;
  return {
    id: group.id,
    deletedDateTime: null,
    classification: null,
    createdDateTime: group.createdAt,
    description: group.description || null,
    displayName: group.displayName,
    expirationDateTime: null,
    groupTypes: ["Unified"],
    isAssignableToRole: null,
    mail,
    mailEnabled: true,
    mailNickname: group.mailNickname,
    membershipRule: null,
    membershipRuleProcessingState: null,
    onPremisesSyncEnabled: null,
    preferredDataLocation: null,
    preferredLanguage: null,
    proxyAddresses: [`SMTP:${mail}`],
    renewedDateTime: group.createdAt,
    resourceBehaviorOptions: [],
    resourceProvisioningOptions: group.team ? ["Team"] : [],
    securityEnabled: false,
    theme: null,
    uniqueName: null,
    visibility: "Private",
  };
}

/** A group that Graph admits to know. @throws Refusal 404 for one of a moment ago. */
function getGroup(tenant: TenantContext, id: string): LocalTeam {
  const group = tenant.teams.get(id);
  const hiddenInSeconds = settingsOf(tenant).newGroupHiddenInSeconds;
  if (!group || later(group.createdAt, hiddenInSeconds) > tenant.now()) throw resourceNotFound(id);
  return group;
}

function peopleIn(tenant: TenantContext, links: readonly string[]): readonly Account[] {
  return links.map((link) => getBound(tenant, link));
}

function createGroup(tenant: TenantContext, body: unknown): LocalTeam {
  const asked = newGroup.parse(body);
  const owners = peopleIn(tenant, asked["owners@odata.bind"]);
  const members = peopleIn(tenant, asked["members@odata.bind"]);
  if (owners.length === 0) {
    throw badRequest("The group must have at least one owner.", "Request_BadRequest");
  }
  if (owners.length + members.length > mostBinds) {
    throw badRequest(
      `The request exceeds the limit of ${mostBinds} relationships.`,
      "Request_BadRequest",
    );
  }
  const isTaken = tenant.teams
    .all()
    .some(({ mailNickname }) => mailNickname.toLowerCase() === asked.mailNickname.toLowerCase());
  if (isTaken) {
    throw badRequest(
      "Another object with the same value for property mailNickname already exists. (ObjectConflict)",
      "Request_BadRequest",
    );
  }
  const group: LocalTeam = {
    id: randomUUID(),
    displayName: asked.displayName,
    description: asked.description ?? "",
    mailNickname: asked.mailNickname,
    createdAt: tenant.now(),
    owners: [...new Set(owners.map(({ objectId }) => objectId))],
    members: [...new Set(members.map(({ objectId }) => objectId))],
    installedApps: [],
    channels: [],
  };
  tenant.teams.put(group.id, group);
  for (const account of [...owners, ...members]) noteArrival(tenant, group.id, account);
  return group;
}

function addSide(router: Router, tenant: TenantContext, side: Side): void {
  const list = (asked: { readonly url: string }, res: Response, groupId: string) =>
    answerList(asked, res, {
      context: "directoryObjects",
      items: getGroup(tenant, groupId)[side].map((id) => ({
        "@odata.type": "#microsoft.graph.user",
        ...userEntity(getAccount(tenant, id)),
      })),
      fields: usualUserFields,
    });

  router.get(`/groups/:groupId/${side}`, (req, res) => list(req, res, req.params["groupId"] ?? ""));

  router.post(`/groups/:groupId/${side}/$ref`, (req, res) => {
    const group = getGroup(tenant, req.params["groupId"] ?? "");
    join(tenant, group, side, getBound(tenant, reference.parse(req.body)["@odata.id"]));
    res.status(204).end();
  });

  router.delete(`/groups/:groupId/${side}/:objectId/$ref`, (req, res) => {
    const group = getGroup(tenant, req.params["groupId"] ?? "");
    leave(tenant, group, side, req.params["objectId"] ?? "");
    res.status(204).end();
  });
}

export function addGroupRoutes(router: Router, tenant: TenantContext): void {
  router.get("/groups", (req, res) => {
    answerList(req, res, { context: "groups", items: tenant.teams.all().map(groupEntity) });
  });
  router.post("/groups", (req, res) => {
    const entity = groupEntity(createGroup(tenant, req.body));
    answerOne(req, res, { context: "groups", entity, status: 201 });
  });
  router.get("/groups/:groupId", (req, res) => {
    const entity = groupEntity(getGroup(tenant, req.params.groupId));
    answerOne(req, res, { context: "groups", entity });
  });
  // Only people have calendars here: Graph does not do this for an app without a user.
  router.post("/groups/:groupId/events", () => {
    throw forbidden("Access is denied. Check credentials and try again.", "ErrorAccessDenied");
  });
  addSide(router, tenant, "members");
  addSide(router, tenant, "owners");
}
