import { parseArgs } from "node:util";
import { stopInGoodOrder } from "../../bot/platform/stop.ts";
import { startLocalApp } from "./app/start-app.ts";
import { openStore, type Store, stores } from "./app/store.ts";

// The app as a process of its own, so that it can be killed while the tenant lives on.
const { values } = parseArgs({
  options: {
    tenant: { type: "string" },
    port: { type: "string", default: "0" },
    data: { type: "string" },
    store: { type: "string", default: "sqlite" },
    log: { type: "string", default: "silent" },
    "take-over-in-ms": { type: "string" },
  },
});
const takeOver = values["take-over-in-ms"];
const store: Store | undefined = stores.find((one) => one === values.store);
if (!(values.tenant && values.data && store)) {
  process.stderr.write("app-process: --tenant URL --data DIR [--port N] [--store sqlite|cosmos]\n");
  process.exit(2);
}
const running = await startLocalApp({
  tenantUrl: values.tenant,
  port: Number(values.port),
  dataDir: values.data,
  documents: await openStore(store, values.data),
  logLevel: values.log,
  ...(takeOver === undefined ? {} : { takeOverInMs: Number(takeOver) }),
});
process.stdout.write(`${JSON.stringify({ url: running.url })}\n`);
stopInGoodOrder(running.close);
