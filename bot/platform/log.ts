import pino, { type DestinationStream } from "pino";
import type { Log } from "../kernel/ports.ts";

/** One JSON line per event, on standard output; a host collects it. */
export function createLog(level: string, destination?: DestinationStream): Log {
  const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime };
  const logger = destination ? pino(options, destination) : pino(options);
  return (event, fields = {}) => logger.info({ event, ...fields });
}
