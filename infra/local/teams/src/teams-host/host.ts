import { flatContext, type HostFacts } from "./context.ts";
import { answerTo, type HostAnswer, type HostRequest } from "./protocol.ts";

/** What the page around the frame does for the tab. */
export type HostServices = {
  readonly facts: () => HostFacts;
  /** @throws when nobody gives a token; the tab then hears that signing in failed. */
  readonly getToken: () => Promise<string>;
  readonly openLink: (url: string) => void;
  readonly goToSubPage: (subPageId: string) => void;
  readonly loaded: (how: "ready" | "failed") => void;
};

/** The arguments of an answer; undefined when the tab does not wait for one. */
type Answering = (
  services: HostServices,
  args: readonly unknown[],
) => readonly unknown[] | undefined | Promise<readonly unknown[] | undefined>;

const notSupported = { errorCode: 100, message: "not supported by the local Teams page" };

/**
 * What this host offers (teams-js reads it as runtime version 4). Everything left out makes teams-js
 * refuse the call in the tab itself, as it does in a client without that capability.
 */
const runtime = {
  apiVersion: 4,
  hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } },
  isLegacyTeams: false,
  supports: { app: { notifySuccessResponse: {} }, pages: { currentApp: {} } },
};

const text = (value: unknown): string => (typeof value === "string" ? value : "");

const openLink: Answering = ({ openLink: open }, [url]) => {
  if (!text(url)) return [false, "no address given"];
  open(text(url));
  return [true];
};

const subPageOf = (target: unknown): string =>
  typeof target === "object" && target !== null && "subPageId" in target
    ? text(target.subPageId)
    : "";

const answers: Readonly<Record<string, Answering>> = {
  initialize: () => ["content", "web", JSON.stringify(runtime), "2.0.1"],
  getContext: ({ facts }) => [flatContext(facts())],
  "authentication.getAuthToken": async ({ getToken }) => {
    try {
      return [true, await getToken()];
    } catch (problem) {
      return [false, problem instanceof Error ? problem.message : "no token"];
    }
  },
  "authentication.getUser": ({ facts }) => {
    const { person, tenantId } = facts();
    return [true, { oid: person.objectId, tid: tenantId, upn: person.mail, name: person.name }];
  },
  "appInitialization.appLoaded": () => undefined,
  "appInitialization.success": ({ loaded }) => {
    loaded("ready");
    return [undefined];
  },
  "appInitialization.failure": ({ loaded }) => {
    loaded("failed");
    return undefined;
  },
  "appInitialization.expectedFailure": ({ loaded }) => {
    loaded("ready");
    return undefined;
  },
  executeDeepLink: openLink,
  navigateCrossDomain: openLink,
  "pages.currentApp.navigateTo": ({ goToSubPage }, [target]) => {
    goToSubPage(subPageOf(target));
    return [null, undefined];
  },
  "pages.currentApp.navigateToDefaultPage": ({ goToSubPage }) => {
    goToSubPage("");
    return [null, undefined];
  },
  navigateBack: () => [false, "there is no page to go back to"],
  // Told, not asked: teams-js keeps no callback for these.
  registerHandler: () => undefined,
  setFrameContext: () => undefined,
  shareDeepLink: () => undefined,
  returnFocus: () => undefined,
  readyToUnload: () => undefined,
};

/**
 * Answers one request of the tab. A function that this host does not have is answered with Teams'
 * own error (100, not supported), so that a tab never waits for ever.
 */
export async function answerRequest(
  services: HostServices,
  request: HostRequest,
): Promise<HostAnswer | undefined> {
  const answering = Object.hasOwn(answers, request.func) ? answers[request.func] : undefined;
  if (!answering) return answerTo(request, [notSupported]);
  const args = await answering(services, request.args);
  return args && answerTo(request, args);
}
