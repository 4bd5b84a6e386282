import { z } from "zod";

/** As whom somebody asks. `provider` is a teacher or anybody else of a training provider. */
export const audiences = ["participant", "employer", "supervisor", "provider"] as const;
export type Audience = (typeof audiences)[number];
export const audience = z.enum(audiences);

export const topics = [
  "general",
  "admission",
  "enrolment",
  "costs",
  "duration",
  "load",
  "content",
  "guidance",
  "technique",
  "exam",
  "exemption",
  "afterwards",
  "level_4",
  "teaching",
  "contact",
] as const;
export type Topic = (typeof topics)[number];
export const topic = z.enum(topics);

/**
 * How a question ended. `answer`: sure enough to say it; `suggest`: a short list that holds it;
 * `handover`: outside what Hugo knows, or for a person; `urgent`: somebody may be in danger;
 * `own`: out of the asker's own course; `empty`, `too_long`, `too_many`: no question to answer.
 */
const hugoOutcomes = [
  "answer",
  "suggest",
  "handover",
  "urgent",
  "own",
  "empty",
  "too_long",
  "too_many",
] as const;
export type HugoOutcome = (typeof hugoOutcomes)[number];
export const hugoOutcome = z.enum(hugoOutcomes);
