import { fileURLToPath } from "node:url";
import { instant, localDay, plus, plusDays, weekdayOf } from "../../bot/kernel/time.ts";
import { coordinator } from "./app/cast.ts";
import { appClient } from "./app-client.ts";
import type { TenantClient } from "./client.ts";
import { readInput } from "./story/input.ts";

const file = fileURLToPath(new URL("../../examples/groep-voorbeeld.xlsx", import.meta.url));

/** Within a week, so that welcome and scan are there at once. */
const daysAhead = 6;
const friday = 5;
const mostMinutes = 60;

/** The coordinator is there before any group; the rest of the cast comes from the example. */
export async function addCoordinator(tenant: TenantClient): Promise<void> {
  await tenant.addPerson(coordinator);
}

/** Imports the example group as its coordinator would, with a start next week. Gives its name. */
export async function loadExample(tenant: TenantClient, appUrl: string): Promise<string> {
  const input = await readInput(file);
  for (const person of input.cast) await tenant.addPerson(person);
  const people = await tenant.people();
  const own = people.find(({ mail }) => mail === coordinator.mail);
  if (!own) throw new Error("the coordinator is there");
  const call = appClient(appUrl, () => tenant.token(own.id));

  const { now } = await tenant.clock();
  // The making waits for Microsoft by the clock; standing still, it is set on instead of waited for.
  await tenant.setClock({ mode: "manual" });
  const inSixDays = plusDays(localDay(instant(now)), daysAhead);
  const startOn = plusDays(inSixDays, Math.min(0, friday - weekdayOf(inSixDays)));
  const { fileName, content } = input;
  const settings = { startOn, weekday: weekdayOf(startOn), vacationWeeks: [] };
  const verdict = await call("dryRunImport", { fileName, content, settings });
  const { groupId } = await call("confirmImport", { importId: verdict.importId });
  for (let minute = 0; minute < mostMinutes; minute += 1) {
    const { name, provisioning } = await call("group", { groupId });
    if (provisioning?.state === "done") {
      await tenant.setClock({ mode: "real" });
      return name;
    }
    await acceptAllButOne(tenant);
    const clock = await tenant.clock();
    await tenant.advance(plus(instant(clock.now), { minutes: 1 }));
  }
  throw new Error("the example group was not made within an hour");
}

/** One guest stays pending, so that this too can be seen. */
async function acceptAllButOne(tenant: TenantClient): Promise<void> {
  const pending = (await tenant.people()).filter(({ guest }) => guest === "pending");
  for (const { id } of pending.slice(1)) await tenant.redeem(id);
}
