import { z } from "zod";

const text = z.string().trim().min(1);
const list = z
  .string()
  .default("")
  .transform((ids) => ids.split(",").flatMap((id) => (id.trim() === "" ? [] : [id.trim()])));

/** An address without a path: it goes into a policy of the page as it is, so nothing else may stand in it. */
const origin = z
  .string()
  .regex(/^https:\/\/[a-z\d.-]+(:\d{1,5})?$/, "must be an origin, such as https://www.opleider.nl");

/** One entry per environment variable; `infra/azure/README.md` says where each comes from. */
const environment = z.object({
  PORT: z.coerce.number().int().min(1).max(65_535).default(8080),
  PUBLIC_URL: z.url({ protocol: /^https$/ }),
  BOT_ID: z.uuid(),
  BOT_TYPE: z.enum(["SingleTenant", "UserAssignedMSI"]).default("SingleTenant"),
  BOT_PASSWORD: text.optional(),
  MANAGED_IDENTITY_CLIENT_ID: z.uuid().optional(),
  TENANT_ID: z.uuid(),
  TEAMS_APP_ID: z.uuid(),
  PROVIDER_ID: text,
  COORDINATOR_IDS: list,
  HELPER_NAME: text,
  HELPER_PHONE: text,
  /** The mailbox of the provider that mails are sent from. */
  MAILBOX: z.email(),
  /** Seals the links in mails; an older key may stand behind a comma until its links have expired. */
  LINK_KEYS: list.pipe(z.array(z.base64().transform((key) => Buffer.from(key, "base64"))).min(1)),
  /** Sites of the provider that may show Hugo's public page inside one of theirs; none when absent. */
  HUGO_EMBED_ORIGINS: list.pipe(z.array(origin)),
  STORE: z.enum(["cosmos", "sqlite"]).default("cosmos"),
  DATA_DIR: text.default("data"),
  COSMOS_ENDPOINT: z.url().optional(),
  COSMOS_DATABASE: text.optional(),
  COSMOS_KEY: text.optional(),
  /** Where files stand; without it beside the documents: in Azure, or in a folder. */
  FILES: z.enum(["blob", "disk"]).optional(),
  FILES_DIR: text.optional(),
  BLOB_ENDPOINT: z.url({ protocol: /^https$/ }).optional(),
  BLOB_CONTAINER: text.default("files"),
  /** A deployment of Azure OpenAI that may point at one of Hugo's answers; off when all three are absent. */
  LANGUAGE_MODEL_ENDPOINT: z.url({ protocol: /^https$/ }).optional(),
  LANGUAGE_MODEL_DEPLOYMENT: z
    .string()
    .regex(/^[\w.-]{1,64}$/)
    .optional(),
  LANGUAGE_MODEL_KEY: text.optional(),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error"]).default("info"),
});

/** Looked at also when something else is missing: everything that is wrong is told in one go. */
const always = { when: () => true };

const filesOf = ({ FILES, STORE }: Pick<z.output<typeof environment>, "FILES" | "STORE">) =>
  FILES ?? (STORE === "sqlite" ? "disk" : "blob");

const config = environment
  .refine((given) => given.STORE === "sqlite" || given.COSMOS_ENDPOINT !== undefined, {
    ...always,
    path: ["COSMOS_ENDPOINT"],
    message: "is needed when STORE is cosmos",
  })
  .refine((given) => given.STORE === "sqlite" || given.COSMOS_DATABASE !== undefined, {
    ...always,
    path: ["COSMOS_DATABASE"],
    message: "is needed when STORE is cosmos",
  })
  .refine(
    ({ BOT_PASSWORD, MANAGED_IDENTITY_CLIENT_ID }) =>
      BOT_PASSWORD !== undefined || MANAGED_IDENTITY_CLIENT_ID !== undefined,
    {
      ...always,
      path: ["MANAGED_IDENTITY_CLIENT_ID"],
      message: "is needed when there is no BOT_PASSWORD",
    },
  )
  .refine((given) => filesOf(given) === "disk" || given.BLOB_ENDPOINT !== undefined, {
    ...always,
    path: ["BLOB_ENDPOINT"],
    message: "is needed when FILES is blob, which it is when STORE is cosmos",
  })
  .refine(
    (given) =>
      given.LANGUAGE_MODEL_ENDPOINT === undefined || given.LANGUAGE_MODEL_DEPLOYMENT !== undefined,
    {
      ...always,
      path: ["LANGUAGE_MODEL_DEPLOYMENT"],
      message: "is needed when LANGUAGE_MODEL_ENDPOINT is given",
    },
  )
  .refine(
    (given) =>
      given.LANGUAGE_MODEL_ENDPOINT !== undefined ||
      (given.LANGUAGE_MODEL_DEPLOYMENT ?? given.LANGUAGE_MODEL_KEY) === undefined,
    {
      ...always,
      path: ["LANGUAGE_MODEL_ENDPOINT"],
      message: "is needed when another setting of the language model is given",
    },
  )
  .refine(
    (given) =>
      given.LANGUAGE_MODEL_ENDPOINT === undefined ||
      (given.LANGUAGE_MODEL_KEY ?? given.MANAGED_IDENTITY_CLIENT_ID) !== undefined,
    {
      ...always,
      path: ["LANGUAGE_MODEL_KEY"],
      message: "is needed for a language model when there is no MANAGED_IDENTITY_CLIENT_ID",
    },
  )
  .transform((given) => ({ ...given, FILES: filesOf(given) }));

export type Config = Readonly<z.output<typeof config>>;

/**
 * Reads everything the app needs from its environment; an empty value counts as missing.
 * Without bot id and tenant id there is no app: the SDK would then accept messages from anybody.
 * @throws Error that names every missing or wrong variable at once
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""));
  const parsed = config.safeParse(given);
  if (parsed.success) return Object.freeze(parsed.data);
  const lines = parsed.error.issues.map(({ path, message }) => `  ${path.join(".")}: ${message}`);
  throw new Error(`The settings are not complete:\n${lines.join("\n")}`);
}

export const configOfProcess = (): Config => readConfig(process.env);
