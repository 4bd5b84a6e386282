export { type Triage, triage, type UrgentKind, urgentKinds } from "./triage-rules.ts";
