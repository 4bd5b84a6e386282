import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";

// Azurite's own account, which is in its documentation; it opens nothing else.
const account = "devstoreaccount1";
const key =
  "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

export type Azurite = {
  readonly connectionString: string;
  readonly close: () => Promise<void>;
};

async function addressOf(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error("Azurite says nothing");
  for await (const line of createInterface({ input: child.stdout })) {
    const address = /successfully listens? on (http:\S+)/.exec(line)?.[1];
    if (address) return address;
  }
  throw new Error("Azurite ended before it listened");
}

/** Microsoft's emulator of Blob Storage, empty and in memory, on a port of its own. */
export async function startAzurite(): Promise<Azurite> {
  const entry = createRequire(import.meta.url).resolve("azurite/dist/src/blob/main.js");
  const options = ["--blobPort", "0", "--inMemoryPersistence", "--silent", "--skipApiVersionCheck"];
  const child = spawn(process.execPath, [entry, ...options], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const closed = once(child, "close");
  const address = await addressOf(child);
  child.stdout?.resume();
  return {
    connectionString: `DefaultEndpointsProtocol=http;AccountName=${account};AccountKey=${key};BlobEndpoint=${address}/${account};`,
    close: async () => {
      child.kill("SIGKILL");
      await closed;
    },
  };
}
