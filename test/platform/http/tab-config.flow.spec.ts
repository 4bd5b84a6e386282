import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import express from "express";
import { tabRouter } from "../../../bot/platform/http/tab-router.ts";

describe("what the tab is told at its start", () => {
  it("given another host and a bot, when the tab asks, then it hears who may show it and with whom people chat", async () => {
    const hostOrigins = ["http://127.0.0.1:3978"];
    const told = { hostOrigins, botId: "b-1", helper: { name: "Anja", phone: "012" } };
    const app = express().use("/tab", tabRouter({ folder: "none", ...told }));
    const server = createServer(app).listen(0, "127.0.0.1");
    await once(server, "listening");
    const address = server.address();
    const port = typeof address === "object" && address ? address.port : 0;

    const response = await fetch(`http://127.0.0.1:${port}/tab/config.json`);

    server.close();
    assert.deepEqual(await response.json(), told);
  });
});
