import { once } from "node:events";

/** Who reads along may stop reading (`| head`): then there is nobody to write for. */
export function endWithReader(): void {
  process.stdout.on("error", (error) => {
    if (Reflect.get(error, "code") !== "EPIPE") throw error;
    process.exit(0);
  });
}

/** Writes one line, and waits when the reader is slower. */
export async function printLine(line: string): Promise<void> {
  if (!process.stdout.write(`${line}\n`)) await once(process.stdout, "drain");
}

export const warn = (line: string): void => void process.stderr.write(`${line}\n`);
