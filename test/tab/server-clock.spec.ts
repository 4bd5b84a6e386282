import assert from "node:assert/strict";
import { hearServerDate, onServerClock, serverNowInMs } from "../../tab/src/server-clock.ts";

const device = Date.parse("2027-01-12T18:00:00.000Z");

describe("the clock of the page", () => {
  afterEach(() => hearServerDate(new Date(device).toUTCString(), device));

  it("given a telephone that is a day behind, when the server answers, then the page goes by the server", () => {
    hearServerDate("Wed, 13 Jan 2027 18:00:00 GMT", device);

    assert.equal(serverNowInMs(device + 5_000), Date.parse("2027-01-13T18:00:05.000Z"));
  });

  for (const date of ["Tue, 12 Jan 2027 18:00:30 GMT", null, "gisteren"]) {
    it(`given ${date ?? "no date"}, when the server answers, then the clock of the device does`, () => {
      hearServerDate(date, device);

      assert.equal(serverNowInMs(device), device);
    });
  }

  it("given the same difference again, when the server answers, then nothing is told twice", () => {
    let told = 0;
    const stop = onServerClock(() => {
      told += 1;
    });
    hearServerDate("Wed, 13 Jan 2027 18:00:00 GMT", device);
    hearServerDate("Wed, 13 Jan 2027 18:00:01 GMT", device);
    stop();

    assert.equal(told, 1);
  });
});
