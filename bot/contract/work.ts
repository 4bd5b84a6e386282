/** What a piece of work is. The three never mix: own list, own colour, own sign, own counter. */
export const assignmentKinds = ["practise", "hand_in", "practice"] as const;
export type AssignmentKind = (typeof assignmentKinds)[number];

/** How a piece of work stands. Only practising can be `practised`; nobody judges it. */
export const workStates = ["practised", "handed_in", "met", "not_yet"] as const;
export type WorkState = (typeof workStates)[number];

/** What a supervisor saw; no judgement, and no statement that somebody is competent. */
export const sightings = ["by_self", "with_help", "not_yet", "not_there"] as const;
export type Sighting = (typeof sightings)[number];

/** Where people work: thuiszorg, ouderenzorg, gehandicaptenzorg. */
export const workSettings = ["homeCare", "elderlyCare", "disabilityCare"] as const;
export type WorkSetting = (typeof workSettings)[number];

export const attendanceStates = ["present", "late", "absent"] as const;
export type AttendanceState = (typeof attendanceStates)[number];

/** How well a piece of work meets one line of the rubric. */
export const rubricLevels = ["not_yet", "met", "good"] as const;
export type RubricLevel = (typeof rubricLevels)[number];
