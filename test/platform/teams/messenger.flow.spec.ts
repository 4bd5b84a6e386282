import assert from "node:assert/strict";
import { createServer, type RequestListener, type Server } from "node:http";
import { AuthenticationConstants, ClaimsIdentity } from "botframework-connector";
import { messageCard } from "../../../bot/kernel/cards.ts";
import { isFault } from "../../../bot/kernel/fault.ts";
import type { Messenger } from "../../../bot/kernel/messenger.ts";
import { connectorMessenger } from "../../../bot/platform/teams/messenger.ts";
import { followedClock } from "../../../infra/local/app/clock.ts";
import { localSurroundings } from "../../../infra/local/app/surroundings.ts";
import { appId } from "../../../infra/local/ids.ts";
import { type AppUnderTest, startAppUnderTest } from "../../support/app-under-test.ts";

const card = messageCard("Hoi", ["Tot dinsdag."]);
const timeoutInMs = 300;

/** A Connector that does one thing with every request, behind the real client. */
describe("a Connector in trouble, behind the real client", () => {
  let running: AppUnderTest;
  let server: Server;
  let messenger: Messenger;
  let serviceUrl = "";
  let asked = 0;
  let answer: RequestListener = () => undefined;

  before(async () => {
    running = await startAppUnderTest();
    const { bot } = localSurroundings({
      tenantUrl: running.tenantUrl,
      publicUrl: "http://127.0.0.1:1",
      documents: running.app.app.ports.documents,
      clock: followedClock(),
      dataDir: running.dataDir,
    });
    const claims = [AuthenticationConstants.AudienceClaim, AuthenticationConstants.AppIdClaim].map(
      (type) => ({ type, value: appId }),
    );
    const identity = new ClaimsIdentity(claims, true);
    const { authentication } = bot;
    messenger = connectorMessenger({ authentication, botId: appId, identity, timeoutInMs });
    server = createServer((request, response) => {
      asked += 1;
      answer(request, response);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    assert.ok(address !== null && typeof address === "object");
    serviceUrl = `http://127.0.0.1:${address.port}`;
  });
  after(async () => {
    server.closeAllConnections();
    server.close();
    await running.close();
  });
  beforeEach(() => {
    asked = 0;
  });

  const send = (big = card) =>
    messenger.send({ conversationId: "a:1", serviceUrl }, big, "Hoi").then(
      () => "sent",
      (error: unknown) => {
        assert.ok(isFault(error), String(error));
        return [error.code, error.retryable, error.ambiguous];
      },
    );

  for (const [what, act, expected] of [
    ["hangs", () => undefined, ["messenger.unavailable", true, true]],
    [
      "drops the connection before it reads",
      (request) => request.socket.destroy(),
      ["messenger.unavailable", true, true],
    ],
    [
      "drops the connection after it accepted",
      (request) => void request.resume().on("end", () => request.socket.destroy()),
      ["messenger.unavailable", true, true],
    ],
    [
      "answers 500",
      (_request, response) => void response.writeHead(500).end("{}"),
      ["messenger.rejected", false, true],
    ],
  ] as readonly (readonly [string, RequestListener, readonly unknown[]])[]) {
    it(`given a Connector that ${what}, when something is sent, then it is one request and says whether it may have arrived`, async () => {
      answer = act;

      assert.deepEqual(await send(), expected);
      assert.equal(asked, 1);
    });
  }

  it("given a card over 28 KB, when sent, then nobody is asked and it is final", async () => {
    const big = messageCard("Hoi", ["é".repeat(15_000)]);

    assert.deepEqual(await send(big), ["messenger.too_large", false, false]);
    assert.equal(asked, 0);
  });

  it("given nobody who listens, when something is sent, then it cannot have arrived", async () => {
    const nowhere = { conversationId: "a:1", serviceUrl: "http://127.0.0.1:9" };
    await assert.rejects(messenger.send(nowhere, card, "Hoi"), (error: unknown) => {
      assert.ok(isFault(error, "messenger.unavailable"));
      return error.retryable && !error.ambiguous;
    });
  });
});
