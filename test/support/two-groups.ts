import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { coordinator } from "../../infra/local/app/cast.ts";
import { providerDomain } from "../../infra/local/ids.ts";
import { amina, bram, type Named, teacher } from "./a-group-file.ts";
import { type AppUnderTest, makeClass, startAppUnderTest } from "./app-under-test.ts";

const esra: Named = { name: "Esra Demir", mail: `e.demir@${providerDomain}` };
const kees: Named = { name: "Kees Bakker", mail: `k.bakker@${providerDomain}` };
const ria: Named = { name: "Ria Hoekstra", mail: `r.hoekstra@${providerDomain}` };

/** Everybody who may ask something about the group of Amina and Tessa, by what they are. */
export const askers = {
  participant: amina,
  otherParticipant: esra,
  teacher,
  otherTeacher: kees,
  coordinator,
  /** An account of the provider that is in no group, such as a supervisor. */
  stranger: ria,
} as const satisfies Record<string, Named>;
export type Asker = keyof typeof askers;
// Object.keys gives exactly the keys of the literal above.
export const askerNames = Object.keys(askers) as readonly Asker[];

export type TwoGroups = {
  readonly running: AppUnderTest;
  readonly groupId: string;
  readonly otherGroupId: string;
  /** What the app keeps, as one text: the same text is the same state. */
  readonly stored: () => string;
};

/** Two classes with a teacher and participants each, on the morning after their first session. */
export async function twoGroups(): Promise<TwoGroups> {
  const running = await startAppUnderTest({ cast: [teacher, amina, bram, esra, kees, ria] });
  const own = await makeClass(running, { participants: [amina, bram] });
  const other = await makeClass(running, {
    participants: [esra],
    teacher: kees,
    startTime: "09:00",
  });
  await running.tenant.advance("2027-01-13T08:00:00.000Z");
  const database = new DatabaseSync(join(running.dataDir, "zorgklas.sqlite"), { readOnly: true });
  // Who sends now gives a sign of life meanwhile: that is not what was pressed.
  const all = database.prepare(
    "SELECT pk, id, etag FROM document WHERE pk <> 'outbox' ORDER BY pk, id",
  );
  return {
    running: {
      ...running,
      close: async () => {
        database.close();
        await running.close();
      },
    },
    groupId: own.groupId,
    otherGroupId: other.groupId,
    stored: () => JSON.stringify(all.all()),
  };
}
