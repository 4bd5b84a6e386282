import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { CosmosClient } from "@azure/cosmos";
import { type CosmosOptions, openCosmos } from "../../../bot/platform/documents/cosmos.ts";
import { documentsContract } from "./documents-contract.ts";
import { type LightServer, lightServerKey, startLightServer } from "./light-server.ts";
import { aBody, asStored, rejectsWith } from "./store-under-test.ts";

const lightAccount = ({ endpoint }: LightServer): CosmosOptions => ({
  endpoint,
  database: "zorgklas",
  credential: { key: lightServerKey },
  emulator: true,
});

describe("documents in Cosmos DB", () => {
  describe("on the light server", () => {
    let server: LightServer;

    before("start the server", async () => {
      server = await startLightServer();
    });
    after("stop the server", () => server.close());

    documentsContract({
      cannot: "rolling back a batch",
      histories: 40,
      open: () => openCosmos({ ...lightAccount(server), createIfMissing: true }),
    });
  });

  describe("on the account of COSMOS_TEST_ENDPOINT", () => {
    const endpoint = process.env["COSMOS_TEST_ENDPOINT"] ?? "";
    // The well-known key of Microsoft's own emulator; it opens nothing else.
    const emulatorKey =
      "C2y6yDjf5/R+ob0N8A7Cgv30VRDJIWEHLM+4QDU5DE2nQ9nDuVTqobD4b8mGGyPMbIZnqyMsEcaGQy67XIw/Jw==";
    const key = process.env["COSMOS_TEST_KEY"] ?? emulatorKey;
    const database = process.env["COSMOS_TEST_DATABASE"] ?? "zorgklas-test";
    const container = `contract-${randomUUID()}`;

    before("need an account", function () {
      if (endpoint === "") this.skip();
    });
    after("remove the container", async () => {
      if (endpoint === "") return;
      // A local server over http has no regions to discover.
      const connectionPolicy = { enableEndpointDiscovery: !endpoint.startsWith("http:") };
      const client = new CosmosClient({ endpoint, key, connectionPolicy });
      await client.database(database).container(container).delete();
      client.dispose();
    });

    documentsContract({
      histories: 20,
      open: () =>
        openCosmos({
          endpoint,
          database,
          container,
          credential: { key },
          createIfMissing: true,
          emulator: endpoint.startsWith("http:"),
          retry: { totalInMs: 60_000 },
        }),
    });
  });

  describe("starting", () => {
    let server: LightServer;
    const saying = (pattern: RegExp) => (error: unknown) => {
      assert.ok(error instanceof Error && error.cause instanceof Error);
      assert.match(error.cause.message, pattern);
      return true;
    };

    beforeEach("start an empty server", async () => {
      server = await startLightServer();
    });
    afterEach("stop the server", () => server.close());

    it("given no database, when opened, then it says which one is missing and makes nothing", async () => {
      const opening = () => openCosmos(lightAccount(server));

      await rejectsWith(opening(), "documents.unavailable", { retryable: false });
      await assert.rejects(opening(), saying(/has no database zorgklas with container documents/));
    });

    it("given a database that was made before, when opened, then its documents are there", async () => {
      const first = await openCosmos({ ...lightAccount(server), createIfMissing: true });
      await first.commit("pk", [{ kind: "create", id: "a", body: aBody({ n: 1 }) }]);
      await first.close();

      const second = await openCosmos(lightAccount(server));

      assert.deepEqual((await second.get("pk", "a", asStored)).value, aBody({ n: 1 }));
      await second.close();
    });

    it("given a container with another partition key, when opened, then it is refused", async () => {
      const { endpoint } = server;
      const client = new CosmosClient({
        endpoint,
        key: lightServerKey,
        connectionPolicy: { enableEndpointDiscovery: false },
      });
      const { database } = await client.databases.create({ id: "zorgklas" });
      await database.containers.create({ id: "documents", partitionKey: { paths: ["/tenant"] } });
      client.dispose();

      await assert.rejects(openCosmos(lightAccount(server)), saying(/refuses .* container/));
    });

    it("given an identity over plain http, when opened, then no token is ever sent", async () => {
      const { credential: _key, ...account } = lightAccount(server);

      const opening = openCosmos({
        ...account,
        credential: { managedIdentity: {} },
        retry: { totalInMs: 100 },
      });

      await assert.rejects(opening, saying(/cannot be used/));
    });

    it("given nobody listens, when opened, then it gives up in time and says so", async () => {
      const account = lightAccount(server);
      await server.close();
      server = await startLightServer();

      const opening = openCosmos({ ...account, retry: { totalInMs: 200 } });

      await assert.rejects(opening, saying(/cannot be reached/));
    });
  });
});
