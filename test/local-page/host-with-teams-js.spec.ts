import assert from "node:assert/strict";
import { createRequire } from "node:module";
import type { HostFacts } from "../../infra/local/teams/src/teams-host/context.ts";
import { answerRequest, type HostServices } from "../../infra/local/teams/src/teams-host/host.ts";
import { readRequest, themeChanged } from "../../infra/local/teams/src/teams-host/protocol.ts";

// The library's CommonJS build: its ES modules need a bundler. Types are those of the package.
const teams: typeof import("@microsoft/teams-js") = createRequire(import.meta.url)(
  "@microsoft/teams-js",
);

const hostOrigin = "http://127.0.0.1:3978";
const facts: HostFacts = {
  tenantId: "tenant-1",
  person: { objectId: "object-1", name: "Amina", mail: "amina@zorgopleider.example" },
  locale: "nl-nl",
  theme: "default",
  page: { id: "home" },
  channel: { teamId: "team-1", teamName: "Groep 4", channelId: "19:a", channelName: "Algemeen" },
};

type Listener = (event: { data: unknown; source: unknown; origin: string }) => void;

/** Two windows that post to each other: the tab's, given to the real teams-js, and its host's. */
function windows(services: HostServices) {
  const listeners = new Set<Listener>();
  const host = {
    postMessage: (posted: unknown) => {
      const request = readRequest(posted);
      assert.ok(request, "teams-js posted something the host does not read");
      void answerRequest(services, request).then((answer) => answer && toTab(answer));
    },
  };
  const tab = {
    parent: host,
    top: host,
    location: { origin: "http://127.0.0.1:3979" },
    addEventListener: (_: string, listener: Listener) => void listeners.add(listener),
    removeEventListener: (_: string, listener: Listener) => void listeners.delete(listener),
    setInterval,
    self: {},
  };
  const toTab = (data: unknown) => {
    for (const listener of listeners) listener({ data, source: host, origin: hostOrigin });
  };
  return { tab, toTab };
}

describe("the real teams-js in a tab of the local page", () => {
  const heard: string[] = [];
  const { tab, toTab } = windows({
    facts: () => facts,
    getToken: () => Promise.resolve("the-token"),
    openLink: (url) => void heard.push(`link ${url}`),
    goToSubPage: (page) => void heard.push(`page ${page}`),
    loaded: (how) => void heard.push(how),
  });

  before(async () => {
    // teams-js does nothing where there is no window. Not enumerable: it is gone again below.
    Object.defineProperty(globalThis, "window", { value: tab, configurable: true });
    teams.app._initialize(tab);
    await teams.app.initialize([hostOrigin]);
  });
  after(() => {
    teams.app._uninitialize();
    Reflect.deleteProperty(globalThis, "window");
  });

  it("given a channel tab, when it asks the context, then it knows the person, the team and the channel", async () => {
    const { app, user, team, channel, page } = await teams.app.getContext();

    assert.deepEqual([app.host.name, app.locale, app.theme], ["Teams", "nl-nl", "default"]);
    assert.deepEqual([user?.id, user?.tenant?.id], ["object-1", "tenant-1"]);
    assert.equal(user?.userPrincipalName, "amina@zorgopleider.example");
    assert.deepEqual([team?.groupId, channel?.id], ["team-1", "19:a"]);
    assert.deepEqual([page.id, page.frameContext], ["home", "content"]);
  });

  it("given a signed-in person, when the tab asks a token, then teams-js hands it over", async () => {
    assert.equal(await teams.authentication.getAuthToken(), "the-token");
  });

  it("given a started tab, when it tells so, then the page takes its waiting sign away", async () => {
    assert.deepEqual(await teams.app.notifySuccess(), { hasFinishedSuccessfully: true });
    assert.ok(heard.includes("ready"));
  });

  it("given a link and a page of its own, when the tab goes there, then the page hears both", async () => {
    await teams.app.openLink("https://example.org/");
    await teams.pages.currentApp.navigateTo({ pageId: "home", subPageId: "import" });

    assert.deepEqual(heard.slice(-2), ["link https://example.org/", "page import"]);
  });

  it("given a tab that listens, when the theme changes, then it is told", async () => {
    const told = new Promise<string>((resolve) => {
      teams.app.registerOnThemeChangeHandler(resolve);
    });

    toTab(themeChanged("dark"));

    assert.equal(await told, "dark");
  });

  it("given a capability this host lacks, when the tab looks, then it is not supported", () => {
    assert.equal(teams.calendar.isSupported(), false);
    assert.equal(teams.dialog.isSupported(), false);
  });
});
