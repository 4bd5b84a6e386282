import { api, type EndpointName, type Input, type Output } from "../../bot/contract/api.ts";
import { apiProblem } from "../../bot/contract/endpoint.ts";

/** The app said no: a sentence for a person and a code for the program. */
export class AppProblem extends Error {
  readonly code: string;
  readonly status: number;
  constructor(status: number, code: string, message: string) {
    super(message);
    this.name = "AppProblem";
    this.code = code;
    this.status = status;
  }
}

function queryOf(rest: ReadonlyMap<string, unknown>): string {
  const asked = new URLSearchParams();
  for (const [key, value] of rest) if (value !== undefined) asked.set(key, String(value));
  return asked.size > 0 ? `?${asked}` : "";
}

/**
 * Calls the app's API as one signed-in person, as the tab does.
 * @param address of that person, as the front end of Azure tells it; everybody is at home somewhere else
 */
export function appClient(
  appUrl: string,
  getToken: () => Promise<string>,
  address?: string,
  scheme: "Bearer" | "Link" = "Bearer",
) {
  return async <N extends EndpointName>(name: N, input: Input<N>): Promise<Output<N>> => {
    const { method, path, output } = api[name];
    const rest = new Map(Object.entries(input as Record<string, unknown>)); // Inputs are objects.
    const filled = path.replace(/:(\w+)/g, (_, key: string) => {
      const value = rest.get(key);
      rest.delete(key);
      return encodeURIComponent(String(value));
    });
    const query = method === "GET" ? queryOf(rest) : "";
    const response = await fetch(`${appUrl}${filled}${query}`, {
      method,
      headers: {
        authorization: `${scheme} ${await getToken()}`,
        "content-type": "application/json",
        "accept-language": "nl",
        ...(address === undefined ? {} : { "x-forwarded-for": address }),
      },
      ...(method === "POST" ? { body: JSON.stringify(Object.fromEntries(rest)) } : {}),
    });
    const body: unknown = await response.json();
    if (!response.ok) {
      const { code, message } = apiProblem.parse(body);
      throw new AppProblem(response.status, code, message);
    }
    return output.parse(body) as Output<N>; // This endpoint's own schema made it.
  };
}
export type AppClient = ReturnType<typeof appClient>;
