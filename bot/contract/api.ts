import { z } from "zod";
import { agreementApi } from "./agreement-api.ts";
import { attendanceApi } from "./attendance-api.ts";
import { closingApi } from "./closing-api.ts";
import { digestApi } from "./digest-api.ts";
import { employersApi } from "./employers-api.ts";
import { type Endpoint, sessionNumber as number, ofGroup } from "./endpoint.ts";
import { filesApi } from "./files-api.ts";
import { groupSummary, groupView, me, provisioningView } from "./groups.ts";
import { hoursApi } from "./hours-api.ts";
import { hugoApi } from "./hugo-api.ts";
import { dryRunInput, importVerdict } from "./imports.ts";
import { infoSessionApi } from "./info-session-api.ts";
import { intakeApi } from "./intake-api.ts";
import { knowledgeApi } from "./knowledge-api.ts";
import { linkApi } from "./link-api.ts";
import { loadApi } from "./load-api.ts";
import { groupProgress, myProgress } from "./progress.ts";
import { progressApi } from "./progress-api.ts";
import { reviewApi } from "./review-api.ts";
import { scanApi } from "./scan-api.ts";
import { sendingsApi } from "./sendings-api.ts";
import { sessionPlan } from "./sessions.ts";
import { supervisorTeamApi } from "./supervisor-team-api.ts";
import { supervisorsApi } from "./supervisors-api.ts";
import { talksApi } from "./talks-api.ts";
import { ticketsApi } from "./tickets-api.ts";
import { workApi } from "./work-api.ts";

const newStart = z.iso.datetime();

/** Every call the tab may make. Bot and tab both read this table; nothing else is shared. */
export const api = {
  me: { method: "GET", path: "/api/me", input: z.strictObject({}), output: me },
  groups: {
    method: "GET",
    path: "/api/groups",
    input: z.strictObject({}),
    output: z.strictObject({ groups: z.array(groupSummary) }),
  },
  group: { method: "GET", path: "/api/groups/:groupId", input: ofGroup, output: groupView },
  groupProgress: {
    method: "GET",
    path: "/api/groups/:groupId/progress",
    input: ofGroup,
    output: groupProgress,
  },
  myProgress: {
    method: "GET",
    path: "/api/groups/:groupId/my-progress",
    input: ofGroup,
    output: myProgress,
  },
  ...workApi,
  dryRunImport: {
    method: "POST",
    path: "/api/imports/dry-run",
    input: dryRunInput,
    output: importVerdict,
  },
  confirmImport: {
    method: "POST",
    path: "/api/imports/confirm",
    input: z.strictObject({
      importId: z.string().max(80),
      reason: z.string().max(500).optional(),
      loadReason: z.string().max(500).optional(),
    }),
    output: z.strictObject({ groupId: z.string(), created: z.boolean(), added: z.int() }),
  },
  retryProvisioning: {
    method: "POST",
    path: "/api/groups/:groupId/provisioning/retry",
    input: ofGroup,
    output: provisioningView,
  },
  cancelProvisioning: {
    method: "POST",
    path: "/api/groups/:groupId/provisioning/cancel",
    input: ofGroup,
    output: provisioningView,
  },
  previewMove: {
    method: "POST",
    path: "/api/groups/:groupId/sessions/:number/preview",
    input: ofGroup.extend({ number, startsAt: newStart, shiftFollowing: z.boolean() }),
    output: sessionPlan,
  },
  moveSession: {
    method: "POST",
    path: "/api/groups/:groupId/sessions/:number/move",
    input: ofGroup.extend({
      number,
      startsAt: newStart,
      shiftFollowing: z.boolean(),
      /** Why a week may become too full. */
      reason: z.string().max(500).optional(),
    }),
    output: z.strictObject({ moved: z.int() }),
  },
  cancelSession: {
    method: "POST",
    path: "/api/groups/:groupId/sessions/:number/cancel",
    input: ofGroup.extend({ number }),
    output: z.strictObject({}),
  },
  calendar: {
    method: "GET",
    path: "/api/groups/:groupId/calendar",
    input: ofGroup,
    output: z.strictObject({ fileName: z.string(), ics: z.string() }),
  },
  ...filesApi,
  ...progressApi,
  ...attendanceApi,
  ...hoursApi,
  ...loadApi,
  ...scanApi,
  ...reviewApi,
  ...supervisorsApi,
  ...closingApi,
  ...agreementApi,
  ...linkApi,
  ...supervisorTeamApi,
  ...digestApi,
  ...talksApi,
  ...employersApi,
  ...sendingsApi,
  ...infoSessionApi,
  ...hugoApi,
  ...intakeApi,
  ...ticketsApi,
  ...knowledgeApi,
} as const satisfies Record<string, Endpoint>;

export type EndpointName = keyof typeof api;
export type Input<N extends EndpointName> = z.input<(typeof api)[N]["input"]>;
export type Parsed<N extends EndpointName> = z.output<(typeof api)[N]["input"]>;
export type Output<N extends EndpointName> = z.output<(typeof api)[N]["output"]>;
