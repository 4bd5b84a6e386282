import type { Settings } from "./ports.ts";

/** The static tab of the manifest, which opens every page. */
const tabEntity = "my-progress";

/**
 * A link that opens a page of the tab inside Teams.
 * @param path as the tab knows it, such as `/group/g-1/results/m01-hand-in`
 */
export function tabLink({ appExternalId }: Pick<Settings, "appExternalId">, path: string): string {
  const context = encodeURIComponent(JSON.stringify({ subEntityId: path }));
  return `https://teams.microsoft.com/l/entity/${appExternalId}/${tabEntity}?context=${context}`;
}
