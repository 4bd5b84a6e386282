import { api, type EndpointName } from "./contract/api.ts";
import { downloads, uploads } from "./contract/files-api.ts";
import type { DownloadName, Feature, UploadName } from "./kernel/feature.ts";
import type { CheckedRoute } from "./platform/http/api-router.ts";
import type { CheckedDownload, CheckedUpload } from "./platform/http/byte-routes.ts";

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

/** One table of routes out of all features; each name of the contract is served by exactly one. */
function served<Name extends string, Checked>(
  features: readonly Feature[],
  table: "routes" | "uploads" | "downloads",
  contract: Readonly<Record<Name, unknown>>,
): ReadonlyMap<Name, Checked> {
  const all = new Map<Name, Checked>();
  for (const feature of features) {
    for (const [key, route] of Object.entries(feature[table] ?? {})) {
      // The names are the contract's, by the type of Feature.
      const name = key as Name;
      if (all.has(name)) throw new Error(`two features claim ${table.slice(0, -1)} ${name}`);
      // The router checks the input with this very endpoint's schema before it calls the route.
      all.set(name, route as Checked);
    }
  }
  const missing = Object.keys(contract).filter((name) => !all.has(name as Name)); // Its own keys.
  if (missing.length > 0) throw new Error(`no feature serves ${missing.join(", ")}`);
  return all;
}

/** Every call of the contract must be served by exactly one feature. */
export const joinedRoutes = (
  features: readonly Feature[],
): ReadonlyMap<EndpointName, CheckedRoute> => served(features, "routes", api);

/** As `joinedRoutes`, for the calls of bytes. */
export const joinedBytes = (
  features: readonly Feature[],
): {
  readonly uploads: ReadonlyMap<UploadName, CheckedUpload>;
  readonly downloads: ReadonlyMap<DownloadName, CheckedDownload>;
} => ({
  uploads: served(features, "uploads", uploads),
  downloads: served(features, "downloads", downloads),
});
