import { z } from "zod";

const settings = z.object({
  LANGUAGE_MODEL_ENDPOINT: z.url({ protocol: /^https?$/ }),
  LANGUAGE_MODEL_DEPLOYMENT: z.string().min(1),
  LANGUAGE_MODEL_KEY: z.string().min(1),
});

/** A language model with a key: the stand-in, or a real one. */
export type ModelSettings = {
  readonly endpoint: string;
  readonly deployment: string;
  readonly key: string;
};

/**
 * The variables of production, except that the address may be on this machine. None of them: no model.
 * @throws Error that names what is wrong when only some are given
 */
export function readModelSettings(
  env: Readonly<Record<string, string | undefined>>,
): ModelSettings | undefined {
  const names = settings.keyof().options;
  const given = Object.fromEntries(names.map((name) => [name, env[name] || undefined]));
  if (names.every((name) => given[name] === undefined)) return undefined;
  const parsed = settings.safeParse(given);
  if (!parsed.success) {
    const wrong = parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
    throw new Error(`The language model is not complete: ${wrong.join("; ")}`);
  }
  const { LANGUAGE_MODEL_ENDPOINT, LANGUAGE_MODEL_DEPLOYMENT, LANGUAGE_MODEL_KEY } = parsed.data;
  return {
    endpoint: LANGUAGE_MODEL_ENDPOINT,
    deployment: LANGUAGE_MODEL_DEPLOYMENT,
    key: LANGUAGE_MODEL_KEY,
  };
}
