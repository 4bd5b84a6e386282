import type { Actor, Route } from "../../kernel/feature.ts";
import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import { intakesTable } from "./export-intakes.ts";
import { newestFirst, rowOf, viewOf } from "./read-intakes.ts";
import { findIntake, intakePartition, listIntakes, removed } from "./store.ts";
import { say } from "./texts.ts";

const coordinatorOnly = (actor: Actor): Outcome<undefined, "groups.coordinators_only"> =>
  actor.isCoordinator ? done(undefined) : refuse("groups.coordinators_only");

export const intakesRoute: Route<"intakes"> = async (ports, actor) => {
  const may = coordinatorOnly(actor);
  if (!may.ok) return may;
  const all = newestFirst(await listIntakes(ports));
  return done({ intakes: all.map((one) => rowOf(one, ports.tracks, actor.language)) });
};

export const intakeRoute: Route<"intake"> = async (ports, actor, { intakeId }) => {
  const may = coordinatorOnly(actor);
  if (!may.ok) return may;
  const found = await findIntake(ports, intakeId);
  return found
    ? done(viewOf(found.value, ports.tracks, actor.language))
    : refuse("intake.not_found");
};

/** Gone for good; twice is once. */
export const removeIntakeRoute: Route<"removeIntake"> = async (ports, actor, { intakeId }) => {
  const may = coordinatorOnly(actor);
  if (!may.ok) return may;
  const found = await findIntake(ports, intakeId);
  if (found) {
    await ports.documents.commit(intakePartition(ports), [removed(intakeId, found.etag)]);
    ports.log("intake.removed", { intakeId });
  }
  return done({});
};

export const exportIntakesRoute: Route<"exportIntakes"> = async (ports, actor, { format }) => {
  const may = coordinatorOnly(actor);
  if (!may.ok) return may;
  const { language } = actor;
  const table = intakesTable(await listIntakes(ports), ports.tracks, language);
  const { type, content } = await ports.makeSpreadsheet(table, format);
  return done({ fileName: `${say(language)("export.file")}.${format}`, type, content });
};
