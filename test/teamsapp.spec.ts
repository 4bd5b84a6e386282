import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseEnv } from "node:util";
import { Ajv } from "ajv";
import { load } from "js-yaml";
import { z } from "zod";
import { containerDefinition } from "../bot/platform/documents/cosmos-document.ts";

const root = join(import.meta.dirname, "..");
const textOf = (path: string): string => readFileSync(join(root, path), "utf8");
const schema = JSON.parse(textOf("test/support/yaml-schema/m365agents-v1.13.schema.json"));
const validate = new Ajv({ strict: false, allErrors: true }).compile(schema);

const problemsOf = (yaml: string): readonly string[] =>
  validate(load(yaml))
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);

const stage = z.array(z.looseObject({ uses: z.string(), with: z.record(z.string(), z.unknown()) }));
const toolkitFile = z.looseObject({ provision: stage, deploy: stage, publish: stage });
const stages = toolkitFile.parse(load(textOf("teamsapp.yml")));

const placeholdersIn = (path: string): readonly string[] =>
  [...textOf(path).matchAll(/\$\{\{\s*(\w+)\s*\}\}/g)].map(([, name = ""]) => name);

describe("teamsapp.yml", () => {
  it("given the toolkit's own schema, when checked, then nothing is wrong", () => {
    assert.deepEqual(problemsOf(textOf("teamsapp.yml")), []);
  });

  it("given an action that does not exist or a setting it lacks, when checked, then it is refused", () => {
    const yaml = textOf("teamsapp.yml");

    assert.notDeepEqual(problemsOf(yaml.replace("teamsApp/create", "teamsApp/make")), []);
    assert.notDeepEqual(problemsOf(yaml.replace("outputFolder", "outputDirectory")), []);
  });

  it("given the three stages, when read, then each does its last step last", () => {
    const last = (name: "provision" | "deploy" | "publish") => stages[name].at(-1)?.uses;

    assert.deepEqual(
      [last("provision"), last("deploy"), last("publish")],
      ["teamsApp/update", "azureAppService/zipDeploy", "teamsApp/publishAppPackage"],
    );
  });

  it("given the files it names, when looked for, then they are there", () => {
    const named = [...textOf("teamsapp.yml").matchAll(/\.\/(?:infra|manifest)[\w./-]*/g)];

    assert.ok(named.length > 4);
    assert.deepEqual(
      named.map(([path]) => path).filter((path) => !existsSync(join(root, path))),
      [],
    );
  });

  it("given every placeholder, when looked up in the sample environment, then it is named there", () => {
    const known = parseEnv(textOf("infra/env/.env.dev"));
    const asked = [
      "teamsapp.yml",
      "manifest/manifest.json",
      "infra/azure/azure.parameters.json",
      "infra/azure/entra-app.json",
    ].flatMap(placeholdersIn);

    const [secret, open] = [true, false].map((isSecret) =>
      [...new Set(asked)].filter((name) => name.startsWith("SECRET_") === isSecret),
    );
    assert.deepEqual(open?.filter((name) => !(name in known)).sort(), []);
    // The toolkit keeps those in a file that git ignores; the README tells how to make them.
    const readme = textOf("infra/azure/README.md");
    assert.deepEqual(
      secret?.filter((name) => !readme.includes(`${name}=`)),
      [],
    );
  });

  it("given the sample environments, when read, then none holds something that looks like a secret", () => {
    const files = readdirSync(join(root, "infra/env")).filter((name) => !name.endsWith(".user"));
    const names = files.flatMap((name) => Object.keys(parseEnv(textOf(`infra/env/${name}`))));

    assert.deepEqual(
      names.filter((name) => /SECRET|PASSWORD|KEY/.test(name)),
      [],
    );
  });
});

describe("the infrastructure", () => {
  const main = textOf("infra/azure/main.bicep");
  const given = Object.keys(JSON.parse(textOf("infra/azure/azure.parameters.json")).parameters);
  const declared = [...main.matchAll(/^param (\w+) \w+( =)?/gm)];

  it("given the parameters, when compared with main.bicep, then all that must be given are given", () => {
    const required = declared.filter(([, , standard]) => !standard).map(([, name = ""]) => name);
    const names = declared.map(([, name = ""]) => name);

    assert.ok(required.length > 5);
    assert.deepEqual(
      required.filter((name) => !given.includes(name)),
      [],
    );
    // What has a value of its own may be given too, as a provider with a language model does.
    assert.deepEqual(
      given.filter((name) => !names.includes(name)),
      [],
    );
  });

  it("given the modules, when main.bicep names one, then it gets each parameter that has no default", () => {
    for (const [, path = "", body = ""] of main.matchAll(
      /module \w+ '([^']+)' = (?:if \(.*\) )?\{([\s\S]*?)^\}/gm,
    )) {
      const params = [...textOf(`infra/azure/${path}`).matchAll(/^param (\w+) \w+( =)?/gm)];
      const required = params.filter(([, , standard]) => !standard).map(([, name = ""]) => name);
      const passed = [...body.matchAll(/^ {4}(\w+):/gm)].map(([, name = ""]) => name);

      assert.deepEqual(passed.sort(), required.sort(), path);
    }
  });

  it("given the container of the app, when compared with the one in Azure, then key and index are equal", () => {
    const bicep = textOf("infra/azure/modules/database.bicep");
    const definition = containerDefinition("documents");
    const included = bicep.match(/includedPaths: (.*)/)?.[1] ?? "";

    assert.match(bicep, new RegExp(`paths: \\['${definition.partitionKey.paths.join("', '")}'\\]`));
    assert.deepEqual(
      [...included.matchAll(/'([^']+)'/g)].map(([, path]) => ({ path })),
      definition.indexingPolicy.includedPaths,
    );
    assert.match(bicep, new RegExp(`id: '${definition.id}'`));
  });

  it("given the storage of files, when read, then nobody comes in with a key or without a name", () => {
    const bicep = textOf("infra/azure/modules/files.bicep");

    for (const promise of [
      "allowBlobPublicAccess: false",
      "allowSharedKeyAccess: false",
      "publicAccess: 'None'",
      "supportsHttpsTrafficOnly: true",
    ]) {
      assert.ok(bicep.includes(promise), promise);
    }
    // Storage Blob Data Contributor, by the id that Azure gives it everywhere.
    assert.match(bicep, /ba92f5b4-2d11-453d-a403-e96b0029c9fe/);
  });

  it("given the way to a language model, when read, then the app may ask it and nothing else", () => {
    const bicep = textOf("infra/azure/modules/language-model.bicep");

    assert.match(bicep, /accounts@[\d-]+' existing/);
    // Cognitive Services OpenAI User, by the id that Azure gives it everywhere.
    assert.deepEqual(bicep.match(/[0-9a-f]{8}-[0-9a-f-]{27}/g), [
      "5e0bd9bd-7b93-4f28-af87-19fc36ad61bd",
    ]);
    assert.doesNotMatch(main + bicep, /listKeys/);
  });

  it("given the settings of the app, when compared with the README, then it names each one", () => {
    const [, settings = ""] = /settings: union\(\s*\{([\s\S]*?)\n {6}\}/.exec(main) ?? [];
    const names = [...settings.matchAll(/^ +([A-Z_]+):/gm)].map(([, name = ""]) => name);
    const readme = textOf("infra/azure/README.md");

    const model = [...main.matchAll(/^ +(LANGUAGE_MODEL_[A-Z_]+):/gm)].map(([, name = ""]) => name);
    assert.ok(names.length > 15);
    assert.equal(model.length, 2);
    assert.deepEqual(
      [...names, ...model].filter((name) => name !== "NODE_ENV" && !readme.includes(`\`${name}\``)),
      [],
    );
  });

  it("given the permissions that are asked, when compared with the README, then it explains each one", () => {
    const asked: string[] = JSON.parse(
      textOf("infra/azure/entra-app.json"),
    ).requiredResourceAccess.flatMap((resource: { resourceAccess: { id: string }[] }) =>
      resource.resourceAccess.map(({ id }) => id),
    );
    const explained = [...textOf("infra/azure/README.md").matchAll(/^\| `([\w.]+)` \|/gm)];

    assert.deepEqual(explained.map(([, name]) => name).sort(), asked.sort());
  });
});
