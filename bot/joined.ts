import { api, type EndpointName } from "./contract/api.ts";
import type { Feature } from "./kernel/feature.ts";
import type { CheckedRoute } from "./platform/http/api-router.ts";

type Table = "verbs" | "dialogs" | "notices" | "jobs";
type Values<K extends Table> = NonNullable<Feature[K]>[keyof NonNullable<Feature[K]>];

/** One table out of all features. Two features that claim one name stop the start. */
export function joined<K extends Table>(
  features: readonly Feature[],
  table: K,
): ReadonlyMap<string, Values<K>> {
  const all = new Map<string, Values<K>>();
  for (const feature of features) {
    // What stands under this table's name is of this table's type; TypeScript loses that on the way.
    const own = (feature[table] ?? {}) as Readonly<Record<string, Values<K>>>;
    for (const [name, value] of Object.entries(own)) {
      if (all.has(name)) throw new Error(`two features claim ${table} ${name}`);
      if (!name.startsWith(`${feature.name}.`)) {
        throw new Error(`${table} ${name} does not begin with its feature's name`);
      }
      all.set(name, value);
    }
  }
  return all;
}

/** Every call of the contract must be served by exactly one feature. */
export function joinedRoutes(
  features: readonly Feature[],
): ReadonlyMap<EndpointName, CheckedRoute> {
  const all = new Map<EndpointName, CheckedRoute>();
  for (const { routes = {} } of features) {
    for (const [name, route] of Object.entries(routes)) {
      // The names are the contract's, by the type of Routes.
      const endpoint = name as EndpointName;
      if (all.has(endpoint)) throw new Error(`two features claim route ${name}`);
      // The router checks the input with this very endpoint's schema before it calls the route.
      all.set(endpoint, route as CheckedRoute);
    }
  }
  const missing = Object.keys(api).filter((name) => !all.has(name as EndpointName)); // Keys of api.
  if (missing.length > 0) throw new Error(`no feature serves ${missing.join(", ")}`);
  return all;
}
