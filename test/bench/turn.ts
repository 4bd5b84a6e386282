import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadTracks } from "../../bot/tracks/load.ts";
import { type Bench, benchResult } from "./result.ts";
import { measureOverhead, overheadLimits } from "./turn-overhead.ts";
import { countRequests, requestLimits } from "./turn-requests.ts";

const trackId = "individuele-ondersteuning-mz-3";

/**
 * What one press on a button costs: its time beside a bare bot, and the requests to the store.
 */
export const run: Bench = async (say) => {
  const track = loadTracks().find(trackId);
  if (!track) throw new Error(`no track ${trackId}`);
  const folder = await mkdtemp(join(tmpdir(), "bench-turn-"));
  try {
    const overhead = await measureOverhead(join(folder, "overhead"), track, say);
    const requests = await countRequests(join(folder, "requests"), track, say);
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
