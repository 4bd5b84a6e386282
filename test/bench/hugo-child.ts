/**
 * A process that does nothing but be ready: prints `{"startInMs","memoryInMb"}`. With `--bare` it
 * reads the items and builds no engine, so that the difference is what the engine costs.
 */
import { makeEngine } from "../../bot/features/search/public.ts";
import { loadKnowledge } from "../../bot/knowledge/load.ts";

const before = performance.now();
const { items } = loadKnowledge();
const engine = process.argv.includes("--bare") ? undefined : makeEngine(items);
engine?.find("wat kost het");
const startInMs = performance.now() - before;
globalThis.gc?.();
const memoryInMb = process.memoryUsage().rss / 2 ** 20;
process.stdout.write(JSON.stringify({ startInMs, memoryInMb, items: items.length }));
