import express, { type Router } from "express";
import { localErrors, Problem } from "../problem.ts";
import { chatRoutes } from "./chat-routes.ts";
import { peopleRoutes } from "./people-routes.ts";
import { stageRoutes, tenantRoutes } from "./tenant-routes.ts";
import type { ApiTools } from "./tools.ts";

/** `/local`: the strings behind the stage. See README.md. */
export function localRouter(tools: ApiTools): Router {
  const router = express.Router();
  router.use((_request, response, next) => {
    response.set("Cache-Control", "no-store");
    next();
  });
  peopleRoutes(router, tools);
  chatRoutes(router, tools);
  tenantRoutes(router, tools);
  stageRoutes(router, tools);
  router.use((request) => {
    throw new Problem(404, "route.not_found", `There is no ${request.method} ${request.path}.`);
  });
  router.use(localErrors);
  return router;
}
