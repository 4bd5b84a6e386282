export { progressCommand, tasksCommand } from "./commands.ts";
export { funnelOf } from "./funnel-rules.ts";
export { attentionLine } from "./group-card.ts";
export { type GroupOverview, groupOverview } from "./read-progress.ts";
export type { Standing } from "./risk-rules.ts";
export { type Progress, progressOf } from "./rules.ts";
export { taskButton, taskDue, taskText, workBlocks } from "./work-elements.ts";
export type { WorkProgress } from "./work-rules.ts";
