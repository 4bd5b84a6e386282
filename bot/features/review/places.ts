import type { Settings } from "../../kernel/ports.ts";
import { tabLink } from "../../kernel/tab-link.ts";

const part = encodeURIComponent;

/** Where the tab shows something of this feature; the tab knows these paths too. */
export const workUrl = (
  settings: Pick<Settings, "appExternalId">,
  groupId: string,
  { personId, assignmentId }: { readonly personId: string; readonly assignmentId: string },
): string =>
  tabLink(settings, `/group/${part(groupId)}/work/${part(personId)}/${part(assignmentId)}`);

export const feedbackUrl = (
  settings: Pick<Settings, "appExternalId">,
  groupId: string,
  assignmentId: string,
): string => tabLink(settings, `/group/${part(groupId)}/results/${part(assignmentId)}`);

export const resultsUrl = (settings: Pick<Settings, "appExternalId">, groupId: string): string =>
  tabLink(settings, `/group/${part(groupId)}/results`);
