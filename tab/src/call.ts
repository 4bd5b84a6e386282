import { api, apiProblem, type EndpointName, type Input, type Output } from "#contract/api.ts";
import { buildRequest } from "./build-request.ts";
import { CallProblem } from "./call-problem.ts";

/** What a call needs from the surroundings: who is signed in, and sentences for when nothing answers. */
export type CallSurroundings = {
  readonly language: string;
  readonly token: (wish?: { readonly fresh: boolean }) => Promise<string>;
  readonly fetch: (url: string, request: RequestInit) => Promise<Response>;
  readonly sentences: {
    readonly noNetwork: string;
    readonly noSignIn: string;
    readonly unreadable: string;
  };
};

export type Call = <N extends EndpointName>(name: N, input: Input<N>) => Promise<Output<N>>;

/** Makes the one function with which pages talk to the server; it throws only `CallProblem`. */
export function makeCall({ language, token, fetch, sentences }: CallSurroundings): Call {
  const unreadable = { code: "tab.unreadable", message: sentences.unreadable };

  const signedIn = async (fresh: boolean): Promise<string> => {
    try {
      return await token({ fresh });
    } catch (cause) {
      throw new CallProblem(
        { status: 401, code: "tab.no_sign_in", message: sentences.noSignIn },
        { cause },
      );
    }
  };

  const send = async <N extends EndpointName>(name: N, input: Input<N>, fresh: boolean) => {
    const { url, ...request } = buildRequest(name, input, {
      token: await signedIn(fresh),
      language,
    });
    try {
      return await fetch(url, request);
    } catch (cause) {
      throw new CallProblem(
        { status: 0, code: "tab.no_network", message: sentences.noNetwork },
        { cause },
      );
    }
  };

  const problemOf = async (response: Response): Promise<CallProblem> => {
    const said = apiProblem.safeParse(await response.json().catch(() => undefined));
    return new CallProblem({ ...(said.success ? said.data : unreadable), status: response.status });
  };

  return async (name, input) => {
    const first = await send(name, input, false);
    // A token may end while the page is open; one fresh token decides.
    const response = first.status === 401 ? await send(name, input, true) : first;
    if (!response.ok) throw await problemOf(response);

    const answer = api[name].output.safeParse(await response.json().catch(() => undefined));
    if (!answer.success) {
      throw new CallProblem({ ...unreadable, status: response.status }, { cause: answer.error });
    }
    return answer.data as Output<typeof name>; // Made by `output` of this row; over the union of rows TypeScript loses that.
  };
}
