import { Fault, isFault } from "../../kernel/fault.ts";
import type { Candidate, LanguageModel } from "../../kernel/language-model.ts";
import type { Log } from "../../kernel/ports.ts";
import { makeBreaker } from "./breaker.ts";
import { instructions } from "./instructions.ts";
import { readAnswer } from "./read-answer.ts";

export type AzureOpenAiOptions = {
  /** Of the resource, such as `https://<name>.openai.azure.com/`. */
  readonly endpoint: string;
  /** The name that the model was deployed under. */
  readonly deployment: string;
  /** A token is asked for each time: who gives it keeps it until it expires. */
  readonly credential: { readonly key: string } | { readonly getToken: () => Promise<string> };
  readonly log: Log;
  /** Everything together: token, connection, headers and body. */
  readonly timeoutInMs?: number;
  /** Milliseconds of a clock that never goes back. */
  readonly steadyNow?: () => number;
};

/** The latest dated version that is generally available, and the first of those with json_schema. */
const apiVersion = "2024-10-21";
const patienceInMs = 3_000;
const limits = { mostFailures: 5, restInMs: 60_000 };
/** An id of 60 signs in JSON is some 30 tokens. */
const mostTokens = 60;
const longestQuestion = 1_000;

/** Says something about one question, not about the model: somebody who swears stops nobody else. */
const aboutTheQuestion = new Set(["model.filtered", "model.refused"]);

/** What is sent: the model can only answer with an object that holds one of these ids. */
function requestBody(question: string, candidates: readonly Candidate[], ids: readonly string[]) {
  const asked = { question: question.slice(0, longestQuestion).toWellFormed(), candidates };
  return {
    messages: [
      { role: "system", content: instructions },
      { role: "user", content: JSON.stringify(asked) },
    ],
    temperature: 0,
    max_completion_tokens: mostTokens,
    response_format: {
      type: "json_schema",
      json_schema: {
        name: "pick",
        strict: true,
        schema: {
          type: "object",
          properties: { id: { type: "string", enum: ids } },
          required: ["id"],
          additionalProperties: false,
        },
      },
    },
  };
}

/** Waits no longer than the signal, also for work that knows of no signal. */
const within = <T>(work: Promise<T>, signal: AbortSignal): Promise<T> =>
  Promise.race([
    work,
    new Promise<never>((_, reject) => {
      signal.addEventListener("abort", () => reject(signal.reason), { once: true });
    }),
  ]);

async function authorization(
  credential: AzureOpenAiOptions["credential"],
  signal: AbortSignal,
): Promise<Record<string, string>> {
  if ("key" in credential) return { "api-key": credential.key };
  try {
    return { authorization: `Bearer ${await within(credential.getToken(), signal)}` };
  } catch (error) {
    throw signal.aborted ? error : new Fault("model.no_token", { cause: error });
  }
}

/** Why it failed, in one word for the log. */
function codeOf(error: unknown, signal: AbortSignal): string {
  if (signal.aborted) return "model.too_late";
  return isFault(error) ? error.code : "model.unreachable";
}

/**
 * A deployment of Azure OpenAI that points at one of our own answers. It gets one chance: whoever waits
 * for an answer is better off with what the search found. What goes wrong is one line in the log,
 * `hugo.model_failed {code, ms}`, without a word of what was asked.
 */
export function azureOpenAi(options: AzureOpenAiOptions): LanguageModel {
  const { credential, log, timeoutInMs = patienceInMs } = options;
  const { steadyNow = () => performance.now() } = options;
  const path = `openai/deployments/${encodeURIComponent(options.deployment)}/chat/completions`;
  const url = new URL(path, options.endpoint.replace(/\/*$/, "/"));
  url.searchParams.set("api-version", apiVersion);
  const breaker = makeBreaker(limits, steadyNow);

  async function ask(question: string, candidates: readonly Candidate[], signal: AbortSignal) {
    const ids = [...new Set([...candidates.map(({ id }) => id), "none"])];
    const headers = await authorization(credential, signal);
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify(requestBody(question, candidates, ids)),
      // The key goes to this address and to no other.
      redirect: "manual",
      signal,
    });
    return await readAnswer(response, ids);
  }

  return {
    pick: async (question, candidates) => {
      if (candidates.length === 0 || !breaker.mayAsk()) return undefined;
      const signal = AbortSignal.timeout(timeoutInMs);
      const startedAt = steadyNow();
      try {
        const id = await ask(question, candidates, signal);
        breaker.worked();
        return id;
      } catch (error) {
        const code = codeOf(error, signal);
        log("hugo.model_failed", { code, ms: Math.round(steadyNow() - startedAt) });
        if (aboutTheQuestion.has(code)) breaker.worked();
        else if (breaker.failed()) log("hugo.model_rests", { ms: limits.restInMs });
        return undefined;
      }
    },
  };
}
