import { z } from "zod";

const config = z.object({ helper: z.object({ name: z.string(), phone: z.string() }) });
export type Helper = z.output<typeof config>["helper"];

/** Whom people can call; undefined when the server does not tell. */
export async function findHelper(): Promise<Helper | undefined> {
  try {
    const response = await fetch(`${import.meta.env.BASE_URL}config.json`);
    return config.parse(await response.json()).helper;
  } catch {
    // The page is worth reading without a telephone number too.
    return undefined;
  }
}
