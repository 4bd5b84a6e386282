import { strict as assert } from "node:assert";
import { changeData } from "../../../bot/features/sessions/change-data.ts";
import { tell } from "../../../bot/features/sessions/notices.ts";
import { readJob } from "../../../bot/kernel/job.ts";
import { type Notice, readNotice } from "../../../bot/kernel/notice.ts";
import { groupId } from "../../support/a-group.ts";
import { allOf, landed, type TestPorts } from "../../support/ports.ts";

/** Runs the job that tells the change of this number. */
export async function tellChange(ports: TestPorts, change: number): Promise<void> {
  const jobs = await allOf(ports, groupId, "job");
  const found = jobs.find(({ id }) => id === `job:sessions.tell:${change}`);
  assert.ok(found, `no job tells change ${change}`);
  await landed(ports, groupId, await tell(ports, readJob(found.value), groupId));
}

export const noticesTo = async (ports: TestPorts, to: string): Promise<readonly Notice[]> =>
  (await allOf(ports, groupId, "notice"))
    .map(({ value }) => readNotice(value))
    .filter((notice) => notice.to === to && notice.type.startsWith("sessions."));

export const toldIn = ({ data }: Notice) => changeData.parse(data);
