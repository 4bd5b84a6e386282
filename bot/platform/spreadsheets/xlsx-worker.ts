import { parentPort, workerData } from "node:worker_threads";
import { readXlsx } from "./xlsx.ts";

// Runs in a thread of its own: see `read-apart.ts`. Small, for it starts anew for every workbook.
if (!(workerData instanceof Uint8Array)) throw new TypeError("a workbook is bytes");
parentPort?.postMessage(await readXlsx(workerData));
