import { listAll, replaced, type Stored, type Write } from "../../kernel/documents.ts";
import { queuedJob } from "../../kernel/job.ts";
import type { Ports } from "../../kernel/ports.ts";
import { providerPartition } from "../groups/public.ts";
import { type Intake, isOfSomebody, keptUntil, readIntake } from "./intake.ts";

const intakeDocument = (intakeId: string): string => `intake:${intakeId}`;

type Where = Pick<Ports, "documents" | "settings">;

export const intakePartition = ({ settings }: Pick<Ports, "settings">): string =>
  providerPartition(settings.providerId);

export const findIntake = (ports: Where, intakeId: string): Promise<Stored<Intake> | undefined> =>
  ports.documents.find(intakePartition(ports), intakeDocument(intakeId), readIntake);

/**
 * All of people whom somebody can answer: some hundreds at most, because none is kept longer than a
 * year. Visitors without a name are not among them: of those a machine can make any number.
 */
export const listIntakes = async (ports: Where): Promise<readonly Intake[]> => {
  const all = await listAll(
    ports.documents,
    intakePartition(ports),
    { docType: "intake" },
    readIntake,
  );
  return all.map(({ value }) => value);
};

/** `create` where there was none, so that of two devices at once one decides anew. */
export function savedIntake(given: Intake, etag: string | undefined): readonly Write[] {
  const docType = isOfSomebody(given) ? "intake" : "namelessIntake";
  const intake: Intake = { ...given, docType };
  const { intakeId } = intake;
  const id = intakeDocument(intakeId);
  if (etag !== undefined) return [replaced(id, intake, etag)];
  const forget = queuedJob({
    name: "intake.forget",
    key: intakeId,
    at: keptUntil(intake),
    data: { intakeId },
  });
  return [{ kind: "create", id, body: intake }, forget];
}

export const removed = (intakeId: string, etag: string): Write => ({
  kind: "delete",
  id: intakeDocument(intakeId),
  ifMatch: etag,
});
