import assert from "node:assert/strict";
import { day } from "../../bot/kernel/time.ts";
import { byDay } from "../../infra/local/teams/src/calendar/weeks.ts";
import { gistOf, unreadIn } from "../../infra/local/teams/src/chat/unread.ts";
import { destinationOf } from "../../infra/local/teams/src/links.ts";
import { chosenMoment, momentText, weekAround } from "../../infra/local/teams/src/moments.ts";
import { accessOf, findPeople } from "../../infra/local/teams/src/people.ts";
import { hashOf, readRoute } from "../../infra/local/teams/src/route.ts";

describe("the address of a place on the local page", () => {
  it("given ids with strange characters, when a link is made and opened, then it leads to the same place", () => {
    const route = { personId: "p/1", area: "teams", parts: ["t1", "19:a@b", "ü %"] } as const;

    assert.deepEqual(readRoute(hashOf(route)), route);
  });

  for (const hash of ["", "#", "#/", "#/x/y", "#/p"]) {
    it(`given ${hash || "no hash"}, when the page opens, then nobody is chosen`, () => {
      assert.deepEqual(readRoute(hash), { area: "chat", parts: [] });
    });
  }

  it("given an unknown area and a broken escape, when the page opens, then it shows the chats", () => {
    assert.deepEqual(readRoute("#/p/a/nowhere/%E0%A4%A"), {
      personId: "a",
      area: "chat",
      parts: ["%E0%A4%A"],
    });
  });
});

describe("where a link leads", () => {
  const tabUrl = "http://127.0.0.1:3979/tab/index.html";
  const context = encodeURIComponent(JSON.stringify({ subEntityId: "my-progress" }));
  const cases = [
    ["http://127.0.0.1:3979/tab/#/import", { kind: "app", subPage: "import" }],
    ["http://127.0.0.1:3979/api/me", { kind: "web", url: "http://127.0.0.1:3979/api/me" }],
    ["https://teams.microsoft.com/l/meetup-join/19%3ax/0", { kind: "meeting" }],
    [
      `https://teams.microsoft.com/l/entity/app/home?context=${context}`,
      { kind: "app", subPage: "my-progress" },
    ],
    ["https://teams.microsoft.com/l/entity/app/home?context=broken", { kind: "app", subPage: "" }],
    ["https://teams.microsoft.com/l/chat/0/0?users=28:b0", { kind: "chat", withId: "28:b0" }],
    ["https://teams.microsoft.com/l/chat/0/0", { kind: "chat", withId: "" }],
    ["https://example.org/", { kind: "web", url: "https://example.org/" }],
    ["javascript:alert(1)", undefined],
    ["geen adres", undefined],
  ] as const;
  for (const [url, destination] of cases) {
    it(`given ${url}, when somebody follows it, then it leads to ${destination?.kind ?? "nowhere"}`, () => {
      assert.deepEqual(destinationOf(url, tabUrl), destination);
    });
  }

  for (const tab of ["/tab", "/tab/", "/tab/index.html"]) {
    it(`given the app at ${tab}, when links are followed, then only its own folder opens in the app`, () => {
      const kinds = ["/tab", "/tab/#/x", "/tabs", "/api"].map(
        (path) => destinationOf(`http://a.example${path}`, `http://a.example${tab}`)?.kind,
      );

      assert.deepEqual(kinds, ["app", "app", "web", "web"]);
    });
  }
});

describe("finding a person", () => {
  const people = [
    { name: "Esra Yıldız", mail: "esra@zonnehof.example", hint: "participant" },
    { name: "Carla de Wit", mail: "carla@zorgopleider.example", hint: "coordinator" },
    { name: "Zoë Çelik", mail: "z@zonnehof.example", hint: "visitor" },
  ];
  const names = (typed: string) =>
    findPeople(people, typed).map(({ group, people: found }) => [
      group,
      ...found.map(({ name }) => name),
    ]);

  it("given nothing typed, when people are listed, then they stand under their role and strangers come last", () => {
    assert.deepEqual(names(""), [
      ["coordinator", "Carla de Wit"],
      ["participant", "Esra Yıldız"],
      ["other", "Zoë Çelik"],
    ]);
  });

  it("given letters without accents and words in any order, when searching, then the person is found", () => {
    assert.deepEqual(names("celik ZOE"), [["other", "Zoë Çelik"]]);
    assert.deepEqual(names("zonnehof esra"), [["participant", "Esra Yıldız"]]);
    assert.deepEqual(names("niemand"), []);
  });

  it("given guests in each state, when they open Teams, then only who accepted gets in", () => {
    assert.equal(accessOf({ kind: "internal", guest: null }), "open");
    assert.equal(accessOf({ kind: "external", guest: "accepted" }), "open");
    assert.equal(accessOf({ kind: "external", guest: "pending" }), "pending");
    assert.equal(accessOf({ kind: "external" }), "none");
  });
});

describe("moments on the local page", () => {
  const now = "2027-01-11T08:00:00.000Z";

  it("given messages of today, this year and earlier, when shown, then each has what is needed", () => {
    assert.equal(momentText("2027-01-11T07:45:00.000Z", now, "nl"), "08:45");
    assert.equal(momentText("2027-01-04T07:45:00.000Z", now, "nl"), "ma 4 jan 08:45");
    assert.equal(momentText("2026-06-30T22:30:00.000Z", now, "en"), "Wed, 1 Jul 2026 00:30");
  });

  it("given a chosen local time, when it is a moment in summer, then it is two hours earlier in UTC", () => {
    assert.equal(chosenMoment("2027-07-01T09:00"), "2027-07-01T07:00:00.000Z");
    assert.equal(chosenMoment(""), undefined);
    assert.equal(chosenMoment("2027-02-30T09:00"), undefined);
  });

  it("given a Sunday, when its week is shown, then it is the last day", () => {
    assert.deepEqual(weekAround(day("2027-01-17")).slice(-1), ["2027-01-17"]);
  });

  it("given an event late in the evening, when days are made, then Amsterdam decides the day", () => {
    const days = byDay([
      { startsAt: "2027-01-12T08:00:00Z" },
      { startsAt: "2027-01-11T23:30:00Z" },
    ]);

    assert.deepEqual(
      days.map(({ on, events }) => [on, events.length]),
      [["2027-01-12", 2]],
    );
  });
});

describe("unread messages", () => {
  const message = (activityId: string, isBot: boolean) => ({
    activityId,
    from: { name: "x", isBot },
    at: "2027-01-11T08:00:00.000Z",
    cards: [],
  });
  const chat = {
    conversationId: "c",
    messages: [message("1", true), message("2", false), message("3", true)],
  };

  it("given a message that was seen, when counting, then only later ones of the bot count", () => {
    assert.equal(unreadIn(chat, { c: "1" }), 1);
    assert.equal(unreadIn(chat, { c: "3" }), 0);
    assert.equal(unreadIn(chat, {}), 2);
  });

  it("given a card without text, when a list shows it, then its fallback text is used", () => {
    const card = { ...message("1", true), text: "", cards: [{ fallbackText: "Je\n scan" }] };

    assert.equal(gistOf(card), "Je scan");
    assert.equal(gistOf(undefined), "");
  });
});
