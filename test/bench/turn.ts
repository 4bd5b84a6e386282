import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Bench, benchResult } from "./result.ts";
import { measureOverhead, overheadLimits } from "./turn-overhead.ts";
import { countRequests, requestLimits } from "./turn-requests.ts";

/**
 * What one press on a button costs: its time beside a bare bot, and the requests to the store.
 */
export const run: Bench = async (say) => {
  const folder = await mkdtemp(join(tmpdir(), "bench-turn-"));
  try {
    const overhead = await measureOverhead(join(folder, "overhead"), say);
    const requests = await countRequests(join(folder, "requests"), say);
    return benchResult({
      bench: "turn",
      runs: overhead.rounds,
      figures: { ...overhead.figures, ...requests },
      limits: [...overheadLimits, ...requestLimits],
    });
  } finally {
    await rm(folder, { recursive: true });
  }
};
