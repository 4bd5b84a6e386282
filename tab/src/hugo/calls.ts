import type { z } from "zod";
import { apiProblem } from "#contract/endpoint.ts";
import { hugoApi } from "#contract/hugo-api.ts";
import type { Language } from "#contract/languages.ts";
import { CallProblem } from "../call-problem.ts";
import { general } from "../surroundings.tsx";

type Calls = typeof hugoApi;
export type HugoInput<N extends keyof Calls> = z.input<Calls[N]["input"]>;
export type HugoOutput<N extends keyof Calls> = z.output<Calls[N]["output"]>;

/** Longer than a card takes to make on a bad line; then it is better to try again. */
const patienceInMs = 30_000;

async function send(path: string, input: object, language: Language): Promise<Response> {
  try {
    return await fetch(path, {
      method: "POST",
      headers: {
        accept: "application/json",
        "accept-language": language,
        "content-type": "application/json",
      },
      body: JSON.stringify(input),
      credentials: "omit",
      cache: "no-store",
      signal: AbortSignal.timeout(patienceInMs),
    });
  } catch (cause) {
    const message = general(language)("noNetwork");
    throw new CallProblem({ status: 0, code: "tab.no_network", message }, { cause });
  }
}

/**
 * Asks the server as nobody in particular: no account, no cookie. A call of its own, because this
 * page must not load the whole table of calls.
 * @throws CallProblem with a sentence for the person
 */
export async function callHugo<N extends keyof Calls>(
  name: N,
  input: HugoInput<N>,
  language: Language,
): Promise<HugoOutput<N>> {
  const response = await send(hugoApi[name].path, input, language);
  const body: unknown = await response.json().catch(() => undefined);
  const unreadable = { code: "tab.unreadable", message: general(language)("unreadable") };
  if (!response.ok) {
    const said = apiProblem.safeParse(body);
    throw new CallProblem({ ...(said.success ? said.data : unreadable), status: response.status });
  }
  const answer = hugoApi[name].output.safeParse(body);
  if (!answer.success) {
    throw new CallProblem({ ...unreadable, status: response.status }, { cause: answer.error });
  }
  return answer.data as HugoOutput<N>; // Made by `output` of this very call; over the union TypeScript loses that.
}
