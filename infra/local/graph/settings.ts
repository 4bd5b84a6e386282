import type { TenantContext } from "../context.ts";

/** How this tenant behaves; a test or a story changes it through the collection `graph-settings`. */
type GraphSettings = {
  readonly invitationsForbidden: boolean;
  /** No CsApplicationAccessPolicy for the organisers: meetings cannot be read. */
  readonly meetingPolicyMissing: boolean;
  /** Seconds of the domain's clock. The real tenant takes longer; the order of things is the same. */
  readonly newGroupHiddenInSeconds: number;
  readonly groupAgeForTeamInSeconds: number;
  readonly teamTakesInSeconds: number;
  readonly guestTakesInSeconds: number;
};

const usual: GraphSettings = {
  invitationsForbidden: false,
  meetingPolicyMissing: false,
  newGroupHiddenInSeconds: 3,
  groupAgeForTeamInSeconds: 12,
  teamTakesInSeconds: 45,
  guestTakesInSeconds: 5,
};

export const settingsOf = (tenant: TenantContext): GraphSettings => ({
  ...usual,
  ...tenant.state.collection<Partial<GraphSettings>>("graph-settings").get("tenant"),
});

/** @returns the moment that many seconds later, in the clock's own form. */
export const later = (at: string, seconds: number): string =>
  new Date(Date.parse(at) + seconds * 1000).toISOString();
