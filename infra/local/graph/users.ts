import type { Router } from "express";
import type { TenantContext } from "../context.ts";
import { getAccount, hasAccount, userEntity, usualUserFields } from "./accounts.ts";
import { answerList, answerOne } from "./answer.ts";

export function addUserRoutes(router: Router, tenant: TenantContext): void {
  router.get("/users", (req, res) => {
    answerList(req, res, {
      context: "users",
      items: tenant.people.all().filter(hasAccount).map(userEntity),
      fields: usualUserFields,
    });
  });

  router.get("/users/:userId", (req, res) => {
    answerOne(req, res, {
      context: "users",
      entity: userEntity(getAccount(tenant, req.params.userId)),
      fields: usualUserFields,
    });
  });
}
