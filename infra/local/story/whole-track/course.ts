import type { Output } from "../../../../bot/contract/api.ts";
import type { Instant } from "../../../../bot/kernel/time.ts";
import type { Person } from "../../client.ts";
import type { Say } from "../make-class.ts";
import type { Behaviour } from "./behaviour.ts";
import type { Hands } from "./hands.ts";
import type { TrackStage } from "./track-stage.ts";

export type Learner = {
  readonly person: Person;
  readonly behaviour: Behaviour;
  /** As our app knows this person. */
  readonly personId: string;
};

export type Session = Output<"group">["sessions"][number];

/** Everything that the acts of the story need to know. */
export type Course = {
  readonly stage: TrackStage;
  readonly hands: Hands;
  readonly groupId: string;
  readonly teacher: Person;
  readonly learners: readonly Learner[];
  /** Mail addresses of the supervisors of these learners. */
  readonly supervisors: readonly Person[];
  /** A colleague at work who stands in for a supervisor. */
  readonly deputy: Person;
  readonly say: Say;
};

/** As it is now: it may have been moved. */
export async function sessionNow({ hands, teacher, groupId }: Course, number: number) {
  const group = await hands.call(teacher.mail, "group", { groupId });
  const session = group?.sessions.find((one) => one.number === number);
  if (!session) throw new Error(`there is no session ${number}`);
  return session;
}

/** One after the other: what people do must not depend on who was first. */
export async function each(
  learners: readonly Learner[],
  act: (learner: Learner) => Promise<void>,
): Promise<void> {
  for (const learner of learners) await act(learner);
}

export const at = (moment: string): Instant => moment as Instant; // The contract's moments are Instants.
