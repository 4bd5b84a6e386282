import { parseArgs } from "node:util";
import { type Store, stores } from "./app/store.ts";
import { startWords } from "./start-words.ts";

export type StartOptions = {
  /** The Teams-like page; the app itself listens on the next port. */
  readonly port: number;
  readonly dataDir: string;
  readonly store: Store;
  readonly empty: boolean;
  readonly reset: boolean;
};

const highestPort = 65_534;

/** @throws Error with the usage when the arguments make no sense */
export function readStartOptions(args: readonly string[]): StartOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: "string", default: "3978" },
      data: { type: "string", default: "data/local" },
      store: { type: "string", default: "sqlite" },
      empty: { type: "boolean", default: false },
      reset: { type: "boolean", default: false },
    },
  });
  const port = Number(values.port);
  const store = stores.find((one) => one === values.store);
  if (!store || !Number.isInteger(port) || port < 1 || port > highestPort) {
    throw new Error(startWords.usage);
  }
  return { port, dataDir: values.data, store, empty: values.empty, reset: values.reset };
}
