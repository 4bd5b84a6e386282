import assert from "node:assert/strict";
import {
  flatContext,
  type HostFacts,
  tabAddress,
} from "../../infra/local/teams/src/teams-host/context.ts";
import { answerRequest, type HostServices } from "../../infra/local/teams/src/teams-host/host.ts";
import {
  answerTo,
  type HostRequest,
  readRequest,
  themeChanged,
} from "../../infra/local/teams/src/teams-host/protocol.ts";

const facts: HostFacts = {
  tenantId: "tenant-1",
  person: { objectId: "object-1", name: "Amina", mail: "amina@zorgopleider.example" },
  locale: "nl-nl",
  theme: "dark",
  page: { id: "home", subPageId: "import" },
};

const aRequest = (func: string, ...args: unknown[]): HostRequest => ({
  id: 7,
  uuidAsString: "uuid-7",
  func,
  args,
});

function aHost(over: Partial<HostServices> = {}) {
  const heard: string[] = [];
  const services: HostServices = {
    facts: () => facts,
    getToken: () => Promise.resolve("the-token"),
    openLink: (url) => void heard.push(`link ${url}`),
    goToSubPage: (page) => void heard.push(`page ${page}`),
    loaded: (how) => void heard.push(how),
    ...over,
  };
  const ask = async (func: string, ...args: unknown[]) =>
    (await answerRequest(services, aRequest(func, ...args)))?.args;
  return { ask, heard };
}

describe("messages between a tab and its host", () => {
  it("given a request of teams-js, when it is read, then its ids, function and arguments are there", () => {
    const posted = {
      id: 3,
      uuidAsString: "uuid-3",
      func: "getContext",
      timestamp: 1,
      apiVersionTag: "v2_app.getContext",
      args: [],
    };

    assert.deepEqual(readRequest(posted), {
      id: 3,
      uuidAsString: "uuid-3",
      func: "getContext",
      args: [],
    });
  });

  for (const posted of [
    undefined,
    null,
    "text",
    {},
    { id: "3", func: "x" },
    { id: 3, func: "" },
    { id: 3, func: "x", args: "no" },
  ]) {
    it(`given ${JSON.stringify(posted)} from a frame, when it is read, then it is no request`, () => {
      assert.equal(readRequest(posted), undefined);
    });
  }

  it("given an older tab without uuid, when it is answered, then only its number goes back", () => {
    assert.deepEqual(answerTo({ id: 4, func: "x", args: [] }, ["yes"]), {
      id: 4,
      args: ["yes"],
      isPartialResponse: false,
    });
  });

  it("given another theme, when the tab is told, then the message has no id", () => {
    assert.deepEqual(themeChanged("contrast"), { func: "themeChange", args: ["contrast"] });
  });
});

describe("what the host answers", () => {
  it("given a person with an account, when the tab asks a token, then it gets it", async () => {
    assert.deepEqual(await aHost().ask("authentication.getAuthToken"), [true, "the-token"]);
  });

  it("given a person without an account, when the tab asks a token, then it hears why not", async () => {
    const getToken = () => Promise.reject(new Error("no account"));

    assert.deepEqual(await aHost({ getToken }).ask("authentication.getAuthToken"), [
      false,
      "no account",
    ]);
  });

  it("given a link, when the tab opens it, then the page follows it", async () => {
    const { ask, heard } = aHost();

    assert.deepEqual(await ask("executeDeepLink", "https://example.org"), [true]);
    assert.deepEqual(heard, ["link https://example.org"]);
  });

  it("given no link, when the tab opens it, then nothing opens", async () => {
    const { ask, heard } = aHost();

    assert.equal((await ask("executeDeepLink"))?.[0], false);
    assert.deepEqual(heard, []);
  });

  it("given a tab that could not start, when it says so, then the page knows and answers nothing", async () => {
    const { ask, heard } = aHost();

    assert.equal(await ask("appInitialization.failure", "Other", "broken"), undefined);
    assert.deepEqual(heard, ["failed"]);
  });

  for (const unknown of ["calendar.composeMeeting", "constructor", "__proto__"]) {
    it(`given ${unknown}, when the tab calls it, then it hears that it is not supported`, async () => {
      const [problem] = (await aHost().ask(unknown)) ?? [];

      assert.deepEqual(problem, {
        errorCode: 100,
        message: "not supported by the local Teams page",
      });
    });
  }
});

describe("the context of a tab", () => {
  it("given the personal tab, when its context is made, then it names no team", () => {
    const context = flatContext(facts);

    assert.equal(context["userObjectId"], "object-1");
    assert.equal(context["subEntityId"], "import");
    assert.equal("groupId" in context, false);
  });

  it("given placeholders in an address, when a channel opens it, then they are filled in and strange ones stay", () => {
    const channel = {
      teamId: "team 1",
      teamName: "T",
      channelId: "19:a@b",
      channelName: "Algemeen",
    };
    const url = "https://app.example/tab?g={groupId}&c=%7BchannelId%7D&t={theme}&x={other}";

    assert.equal(
      tabAddress(url, { ...facts, channel }),
      "https://app.example/tab?g=team%201&c=19%3Aa%40b&t=dark&x={other}",
    );
  });
});
