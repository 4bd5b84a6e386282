import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { readConfig } from "../bot/config.ts";

const complete = {
  PUBLIC_URL: "https://app.example",
  BOT_ID: "b2b2b2b2-0000-4000-8000-000000000002",
  TENANT_ID: "a1a1a1a1-0000-4000-8000-000000000001",
  TEAMS_APP_ID: "b2b2b2b2-0000-4000-8000-000000000002",
  MANAGED_IDENTITY_CLIENT_ID: "b2b2b2b2-0000-4000-8000-000000000002",
  PROVIDER_ID: "zorgopleider",
  HELPER_NAME: "Anja de Boer",
  HELPER_PHONE: "012 345 67 89",
  MAILBOX: "opleiding@zorgopleider.example",
  LINK_KEYS: Buffer.alloc(32, 7).toString("base64"),
  COSMOS_ENDPOINT: "https://cosmos.example",
  COSMOS_DATABASE: "zorgklas",
  BLOB_ENDPOINT: "https://account.blob.core.windows.net",
};
type Name = keyof typeof complete;
const without = (...names: Name[]): Record<string, string | undefined> =>
  Object.fromEntries(
    Object.entries(complete).filter(([name]) => !names.some((one) => one === name)),
  );

/** The variables that the error names, one a line. */
function named(env: Readonly<Record<string, string | undefined>>): readonly string[] {
  try {
    readConfig(env);
  } catch (error) {
    assert.ok(error instanceof Error);
    const [, ...lines] = error.message.split("\n");
    return lines.map((line) => line.trim().split(":")[0] ?? "");
  }
  return [];
}

describe("the settings", () => {
  it("given all that is needed, when read, then the rest has its default", () => {
    const config = readConfig(complete);

    assert.deepEqual(
      [config.PORT, config.STORE, config.LOG_LEVEL, config.BOT_TYPE, config.COORDINATOR_IDS],
      [8080, "cosmos", "info", "SingleTenant", []],
    );
    assert.ok(Object.isFrozen(config));
  });

  it("given nothing, when read, then every missing variable is named at once", () => {
    assert.deepEqual([...named({})].toSorted(), [
      "BLOB_ENDPOINT",
      "BOT_ID",
      "COSMOS_DATABASE",
      "COSMOS_ENDPOINT",
      "HELPER_NAME",
      "HELPER_PHONE",
      "LINK_KEYS",
      "MAILBOX",
      "MANAGED_IDENTITY_CLIENT_ID",
      "PROVIDER_ID",
      "PUBLIC_URL",
      "TEAMS_APP_ID",
      "TENANT_ID",
    ]);
  });

  for (const name of ["BOT_ID", "TENANT_ID"] as const) {
    it(`given no ${name}, when read, then the app refuses to start`, () => {
      assert.deepEqual(named(without(name)), [name]);
      assert.deepEqual(named({ ...complete, [name]: "" }), [name], "empty counts as missing");
      assert.deepEqual(named({ ...complete, [name]: "zorgklas" }), [name], "an id is a UUID");
    });
  }

  for (const [name, wrong] of [
    ["PORT", "eighty"],
    ["PORT", "70000"],
    ["PUBLIC_URL", "http://app.example"],
    ["STORE", "memory"],
    ["LOG_LEVEL", "loud"],
    ["FILES", "channel"],
    ["BLOB_ENDPOINT", "http://account.blob.core.windows.net"],
    ["HELPER_NAME", "   "],
  ] as const) {
    it(`given ${name}=${wrong}, when read, then it is named`, () => {
      assert.deepEqual(named({ ...complete, [name]: wrong }), [name]);
    });
  }

  it("given an optional value that is empty, when read, then it counts as absent", () => {
    assert.equal(readConfig({ ...complete, COSMOS_KEY: "", PORT: "" }).COSMOS_KEY, undefined);
  });

  it("given the embedded store, when read, then Cosmos needs no address", () => {
    const env = { ...without("COSMOS_ENDPOINT", "COSMOS_DATABASE"), STORE: "sqlite" };

    assert.equal(readConfig(env).STORE, "sqlite");
  });

  it("given where documents stand, when read, then files stand beside them unless that is said", () => {
    const filesOf = (env: Record<string, string | undefined>) => {
      const { FILES, BLOB_CONTAINER, FILES_DIR } = readConfig(env);
      return [FILES, BLOB_CONTAINER, FILES_DIR];
    };
    const bare = without("BLOB_ENDPOINT");

    assert.deepEqual(filesOf(complete), ["blob", "files", undefined]);
    assert.deepEqual(filesOf({ ...bare, STORE: "sqlite" }), ["disk", "files", undefined]);
    assert.deepEqual(filesOf({ ...bare, FILES: "disk", FILES_DIR: "/mnt/files" }), [
      "disk",
      "files",
      "/mnt/files",
    ]);
    assert.deepEqual(named(bare), ["BLOB_ENDPOINT"]);
    assert.deepEqual(named({ ...bare, STORE: "sqlite", FILES: "blob" }), ["BLOB_ENDPOINT"]);
  });

  it("given nothing about a language model, when read, then it is off", () => {
    assert.equal(readConfig(complete).LANGUAGE_MODEL_ENDPOINT, undefined);
    assert.deepEqual(named({ ...complete, LANGUAGE_MODEL_ENDPOINT: "" }), []);
  });

  it("given a part of a language model, when read, then what is missing is named", () => {
    const endpoint = { LANGUAGE_MODEL_ENDPOINT: "https://model.openai.azure.com/" };
    const deployment = { LANGUAGE_MODEL_DEPLOYMENT: "gpt-4.1-mini" };
    const key = { LANGUAGE_MODEL_KEY: "geheim" };

    assert.deepEqual(named({ ...complete, ...endpoint, ...deployment }), []);
    assert.deepEqual(named({ ...complete, ...endpoint, ...deployment, ...key }), []);
    assert.deepEqual(named({ ...complete, ...endpoint }), ["LANGUAGE_MODEL_DEPLOYMENT"]);
    assert.deepEqual(named({ ...complete, ...deployment }), ["LANGUAGE_MODEL_ENDPOINT"]);
    assert.deepEqual(named({ ...complete, ...key }), ["LANGUAGE_MODEL_ENDPOINT"]);
  });

  it("given an address that is not safe, or a name that leaves it, when read, then it is named", () => {
    const env = {
      ...complete,
      LANGUAGE_MODEL_ENDPOINT: "https://model.openai.azure.com/",
      LANGUAGE_MODEL_DEPLOYMENT: "gpt-4.1-mini",
    };

    assert.deepEqual(named({ ...env, LANGUAGE_MODEL_ENDPOINT: "http://model.example" }), [
      "LANGUAGE_MODEL_ENDPOINT",
    ]);
    assert.deepEqual(named({ ...env, LANGUAGE_MODEL_DEPLOYMENT: "../../other" }), [
      "LANGUAGE_MODEL_DEPLOYMENT",
    ]);
  });

  it("given a language model without key, when there is no managed identity, then a key is asked for", () => {
    const env = {
      ...without("MANAGED_IDENTITY_CLIENT_ID"),
      BOT_PASSWORD: "geheim",
      LANGUAGE_MODEL_ENDPOINT: "https://model.openai.azure.com/",
      LANGUAGE_MODEL_DEPLOYMENT: "gpt-4.1-mini",
    };

    assert.deepEqual(named(env), ["LANGUAGE_MODEL_KEY"]);
    assert.deepEqual(named({ ...env, LANGUAGE_MODEL_KEY: "geheim" }), []);
  });

  it("given neither password nor managed identity, when read, then one is asked for", () => {
    assert.deepEqual(named(without("MANAGED_IDENTITY_CLIENT_ID")), ["MANAGED_IDENTITY_CLIENT_ID"]);
    assert.deepEqual(
      named({ ...without("MANAGED_IDENTITY_CLIENT_ID"), BOT_PASSWORD: "geheim" }),
      [],
    );
  });

  it("given coordinators with spaces and commas, when read, then their ids are left", () => {
    assert.deepEqual(readConfig({ ...complete, COORDINATOR_IDS: " a, ,b," }).COORDINATOR_IDS, [
      "a",
      "b",
    ]);
  });

  it("given sites that may show Hugo, when read, then they are a list, and none without them", () => {
    const two = "https://www.opleider.example, https://leren.opleider.example:8443";

    assert.deepEqual(readConfig({ ...complete, HUGO_EMBED_ORIGINS: two }).HUGO_EMBED_ORIGINS, [
      "https://www.opleider.example",
      "https://leren.opleider.example:8443",
    ]);
    assert.deepEqual(readConfig(complete).HUGO_EMBED_ORIGINS, []);
  });

  for (const wrong of [
    "http://www.opleider.example",
    "https://www.opleider.example/",
    "https://www.opleider.example/vragen",
    "https://a.example; script-src *",
    "https://*.opleider.example",
    "*",
  ]) {
    it(`given the site ${wrong}, when read, then it is named`, () => {
      const both = `https://goed.example,${wrong}`;

      assert.deepEqual(named({ ...complete, HUGO_EMBED_ORIGINS: both }), ["HUGO_EMBED_ORIGINS.1"]);
    });
  }

  it("given a secret that is wrong, when told, then its value is not in the message", () => {
    const secret = "hunter2-not-a-uuid";

    assert.throws(
      () => readConfig({ ...complete, MANAGED_IDENTITY_CLIENT_ID: secret }),
      (error: Error) => !error.message.includes(secret),
    );
  });
});
