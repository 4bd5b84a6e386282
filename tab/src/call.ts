import { api, type EndpointName, type Input, type Output } from "#contract/api.ts";
import { apiProblem } from "#contract/endpoint.ts";
import { downloads, uploads } from "#contract/files-api.ts";
import {
  type BytesRequest,
  buildBytesRequest,
  buildRequest,
  type CallRequest,
} from "./build-request.ts";
import { CallProblem } from "./call-problem.ts";

/** What a call needs from the surroundings: who is signed in, and sentences for when nothing answers. */
export type CallSurroundings = {
  readonly language: string;
  /** `Link`: came through a signed link, which no question to Teams makes fresh. */
  readonly scheme?: "Bearer" | "Link";
  readonly token: (wish?: { readonly fresh: boolean }) => Promise<string>;
  readonly fetch: (url: string, request: RequestInit) => Promise<Response>;
  readonly sentences: {
    readonly noNetwork: string;
    readonly noSignIn: string;
    readonly unreadable: string;
  };
};

export type Call = <N extends EndpointName>(name: N, input: Input<N>) => Promise<Output<N>>;

type Piece = { readonly groupId: string; readonly fileId: string; readonly index: number };
/** Calls with bytes instead of JSON; they throw only `CallProblem`, as the others do. */
export type BytesCalls = {
  readonly putPiece: (piece: Piece, bytes: Blob, signal?: AbortSignal) => Promise<void>;
  readonly fileContent: (file: Omit<Piece, "index">) => Promise<Blob>;
};

type MakeRequest = (signed: {
  readonly token: string;
  readonly language: string;
  readonly scheme: "Bearer" | "Link";
}) => CallRequest | BytesRequest;

/** Sends a request as the signed-in person and gives the answer when it is a good one. */
function makeSend({ language, scheme = "Bearer", token, fetch, sentences }: CallSurroundings) {
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

  const attempt = async (make: MakeRequest, fresh: boolean, signal: AbortSignal | undefined) => {
    const { url, ...request } = make({ token: await signedIn(fresh), language, scheme });
    try {
      return await fetch(url, { ...request, ...(signal && { signal }) });
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

  return {
    unreadable,
    send: async (make: MakeRequest, signal?: AbortSignal): Promise<Response> => {
      const first = await attempt(make, false, signal);
      // A token may end while the page is open; one fresh token decides.
      const again = first.status === 401 && scheme === "Bearer";
      const response = again ? await attempt(make, true, signal) : first;
      if (!response.ok) throw await problemOf(response);
      return response;
    },
  };
}

/** Makes the one function with which pages talk to the server; it throws only `CallProblem`. */
export function makeCall(surroundings: CallSurroundings): Call {
  const { send, unreadable } = makeSend(surroundings);
  return async (name, input) => {
    const response = await send((signed) => buildRequest(name, input, signed));
    const answer = api[name].output.safeParse(await response.json().catch(() => undefined));
    if (!answer.success) {
      throw new CallProblem({ ...unreadable, status: response.status }, { cause: answer.error });
    }
    return answer.data as Output<typeof name>; // Made by `output` of this row; over the union of rows TypeScript loses that.
  };
}

/** Makes the functions that bring bytes to the server and back. */
export function makeBytesCalls(surroundings: CallSurroundings): BytesCalls {
  const { send } = makeSend(surroundings);
  return {
    putPiece: async (piece, bytes, signal) => {
      await send((signed) => buildBytesRequest(uploads.putPiece, piece, signed, bytes), signal);
    },
    fileContent: async (file) => {
      const response = await send((signed) =>
        buildBytesRequest(downloads.fileContent, file, signed),
      );
      return await response.blob();
    },
  };
}
