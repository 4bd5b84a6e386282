import type { Settings } from "./ports.ts";

/** The static tab of `manifest/manifest.json`. */
const entityId = "my-progress";

/**
 * A link that opens the tab at a page, from a card.
 * @param path as the tab's own routes write it, such as `/group/g-1/progress`
 */
export function tabLink({ appExternalId }: Pick<Settings, "appExternalId">, path: string): string {
  const context = encodeURIComponent(JSON.stringify({ subEntityId: path }));
  return `https://teams.microsoft.com/l/entity/${appExternalId}/${entityId}?context=${context}`;
}
