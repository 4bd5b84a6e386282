import { strict as assert } from "node:assert";
import { features } from "../../../bot/app.ts";
import { joined } from "../../../bot/joined.ts";
import { readJob } from "../../../bot/kernel/job.ts";
import { personPartition } from "../../../bot/kernel/person.ts";
import { anActor, groupId } from "../../support/a-group.ts";
import { idsOf, landed, type TestPorts } from "../../support/ports.ts";
import { contactId } from "./an-employer.ts";

const jobs = joined(features, "jobs");
export const notices = joined(features, "notices");

/** A job of the app that comes due; its writes land. */
export async function run(
  ports: TestPorts,
  name: string,
  data: object = { key: "" },
  group = groupId,
) {
  const job = readJob({
    docType: "job",
    schema: 1,
    id: `job:${name}`,
    name,
    data,
    attempts: 0,
    wakeAt: ports.now(),
  });
  const handler = jobs.get(name);
  assert.ok(handler, name);
  const result = await handler(ports, job, group);
  await landed(ports, group, result);
  return result;
}

export const sentTo = (ports: TestPorts, personId = contactId) =>
  idsOf(ports, personPartition(personId), "notice");
export const contact = anActor(contactId);
export const month = (key: string) => ({ key, at: `${key}-01T08:00:00.000Z` });
