import { strict as assert } from "node:assert";
import { after, before, describe, it } from "mocha";
import { coordinator } from "../../infra/local/app/cast.ts";
import { type AppUnderTest, startAppUnderTest } from "../support/app-under-test.ts";

describe("looking for an account by its address", () => {
  const odd = ["jan+werk@hetbaken.example", "d'arcy@hetbaken.example"];
  let running: AppUnderTest;
  before(async () => {
    running = await startAppUnderTest();
  });
  after(async () => await running.close());

  it("given a piece of a filter as an address, when looked for, then nobody is found", async () => {
    const { tenant } = running.app.app.ports;

    const found = await tenant.findAccountByMail("a%27 or id ne %27zz@hetbaken.example");

    assert.equal(found, undefined);
  });

  for (const mail of odd) {
    it(`given ${mail}, when invited and looked for, then that very account is found`, async () => {
      const { tenant } = running.app.app.ports;
      const guest = { name: "Iemand", mail, message: "Welkom", redirectUrl: "https://app.example" };
      const invited = await tenant.inviteGuest(guest);

      const found = await tenant.findAccountByMail(mail);

      assert.equal(found?.objectId, invited.objectId);
    });
  }

  it("given the coordinator's address in capitals, when looked for, then it is the same account", async () => {
    const { tenant } = running.app.app.ports;

    const found = await tenant.findAccountByMail(coordinator.mail.toUpperCase());

    assert.equal(found?.mail, coordinator.mail);
  });
});
