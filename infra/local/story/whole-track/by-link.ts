import { api, type EndpointName, type Input, type Output } from "../../../../bot/contract/api.ts";
import type { LinkPurpose } from "../../../../bot/contract/links.ts";
import { type AppClient, AppProblem, appClient } from "../../app-client.ts";
import type { Person, TenantClient } from "../../client.ts";

type Where = { readonly tenant: TenantClient; readonly appUrl: () => string };
type Link = { readonly call: AppClient; readonly purpose: LinkPurpose };

/** With what there is, by asking for a new mail, and with that one. */
const mostTries = 3;
const idleInMs = 10_000;
const tokenIn = /link\.html#([\w.-]+)/;

const purposesOf = (name: EndpointName): readonly LinkPurpose[] => {
  const endpoint = api[name];
  return "links" in endpoint ? endpoint.links : [];
};

/**
 * The app for somebody without an account: each call goes through the newest mail whose link is for
 * that. When it has expired a new one is asked for, with the old one, as a person does.
 */
export function byLink({ tenant, appUrl }: Where, person: Person, address: string): AppClient {
  const known = new Map<string, Link | undefined>();

  const open = async (token: string): Promise<Link | undefined> => {
    const call = appClient(appUrl(), () => Promise.resolve(token), address, "Link");
    try {
      const { purpose } = await call("linkHolder", {});
      return { call, purpose };
    } catch (error) {
      if (!(error instanceof AppProblem)) throw error;
      if (error.code === "links.expired") await call("freshLink", {});
      return undefined;
    }
  };

  /** Newest first. */
  const tokens = async (): Promise<readonly string[]> => {
    const mails = await tenant.mails(person.id);
    return mails.flatMap(({ html }) => tokenIn.exec(html)?.[1] ?? []).toReversed();
  };

  const find = async (name: EndpointName): Promise<Link | undefined> => {
    for (const token of await tokens()) {
      const link = known.get(token) ?? (await open(token));
      known.set(token, link);
      if (link && purposesOf(name).includes(link.purpose)) return link;
    }
    return undefined;
  };

  /** Undefined when there is no link for it, or only one that has expired: then a new one is asked for. */
  const tried = async <N extends EndpointName>(name: N, input: Input<N>) => {
    const link = await find(name);
    try {
      return link && { answer: await link.call(name, input) };
    } catch (error) {
      if (!(error instanceof AppProblem && error.code === "links.expired")) throw error;
      known.clear();
      return undefined;
    }
  };

  return async <N extends EndpointName>(name: N, input: Input<N>): Promise<Output<N>> => {
    for (let tries = 1; tries <= mostTries; tries += 1) {
      const found = await tried(name, input);
      if (found) return found.answer;
      // A new one was asked for, or no mail has come yet: it is on its way.
      await tenant.idle(idleInMs);
    }
    throw new AppProblem(401, "story.no_link", `no mail leads to ${name}`);
  };
}
