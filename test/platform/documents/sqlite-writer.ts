import { writeSync } from "node:fs";
import { isFault } from "../../../bot/kernel/fault.ts";
import { openSqlite } from "../../../bot/platform/documents/sqlite.ts";
import { aBody, asStored } from "./store-under-test.ts";

// A process that writes, to be killed or to compete: `count FILE TIMES` or `pairs FILE`.
const [, , task, file = "", times = "0"] = process.argv;
const documents = openSqlite({ file });

async function addOne(): Promise<void> {
  const counter = await documents.find("pk", "counter", asStored);
  const { n } = (counter?.value ?? { n: 0 }) as { n: number }; // Written below.
  const body = aBody({ n: n + 1 });
  await documents.commit("pk", [
    counter === undefined
      ? { kind: "create", id: "counter", body }
      : { kind: "replace", id: "counter", ifMatch: counter.etag, body },
  ]);
}

async function count(): Promise<void> {
  for (let done = 0; done < Number(times); ) {
    try {
      await addOne();
      done += 1;
    } catch (error) {
      if (!isFault(error, "documents.conflict")) throw error;
    }
  }
  await documents.close();
}

/** Two documents a commit, and a line once it was answered; never ends by itself. */
async function pairs(): Promise<void> {
  for (let id = 0; ; id += 1) {
    await documents.commit("left", [
      { kind: "create", id: `one:${id}`, body: aBody() },
      { kind: "create", id: `two:${id}`, body: aBody({ text: "x".repeat(500) }) },
    ]);
    writeSync(1, `${id}\n`);
  }
}

await (task === "count" ? count() : pairs());
