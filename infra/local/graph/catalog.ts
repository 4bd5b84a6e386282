import type { Router } from "express";
import { z } from "zod";
import { appId, appName } from "../ids.ts";
import { answerList, expandOf } from "./answer.ts";
import type { Entity } from "./filter.ts";
import { badRequest, notFound } from "./refusal.ts";

/** The catalogue's own id of the app; the manifest's id is called `externalId` there. */
const catalogAppId = "c3c3c3c3-0000-4000-8000-000000000003";

const definition: Entity = {
  id: Buffer.from(`1##${catalogAppId}##Published`).toString("base64url"),
  teamsAppId: catalogAppId,
  displayName: appName,
  version: "1.0.0",
  publishingState: "published",
  shortDescription: null,
  description: null,
  lastModifiedDateTime: null,
  createdBy: null,
  authorization: null,
};
const app: Entity = {
  id: catalogAppId,
  externalId: appId,
  displayName: appName,
  distributionMethod: "organization",
};

/** As Graph shows an installation; `$expand` decides whether app and definition come along. */
export const installationEntity = (id: string): Entity => ({
  id,
  teamsApp: app,
  teamsAppDefinition: definition,
});
export const tabApp = app;

const installing = z.looseObject({ "teamsApp@odata.bind": z.string() });
const link = /^https:\/\/graph\.microsoft\.com\/v1\.0\/appCatalogs\/teamsApps(?:\/|\(')([^/()']+)/i;

/** The app in a `teamsApp@odata.bind`. @throws Refusal when it is no such link or no such app. */
export function getBoundApp(body: unknown): string {
  const id = link.exec(installing.parse(body)["teamsApp@odata.bind"])?.[1];
  if (id === undefined) throw badRequest("Invalid bind property name teamsApp in request.");
  if (id !== catalogAppId) throw notFound(`App ${id} is not in the catalogue of this tenant.`);
  return id;
}

export function addCatalogRoutes(router: Router): void {
  router.get("/appCatalogs/teamsApps", (req, res) => {
    const expanded = expandOf(req, ["appDefinitions"]);
    answerList(req, res, {
      context: "appCatalogs/teamsApps",
      items: [{ ...app, appDefinitions: [definition] }],
      fields: [...Object.keys(app), ...expanded],
    });
  });
}
