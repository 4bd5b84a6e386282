import type { Output } from "#contract/api.ts";

export type Sendings = Output<"groupSendings">;
export type Sending = Sendings["sendings"][number];

/** Something failed, so somebody must look. */
export const hasProblem = ({ counts }: Pick<Sending, "counts">): boolean => counts.failed > 0;

/** What can be done with a sending by who may; a mail cannot be changed, and says so when asked. */
export function actionsFor({ counts, people }: Pick<Sending, "counts" | "people">) {
  return {
    resend: counts.failed > 0,
    correct: people.some(({ state, path }) => state === "sent" && path !== "mail"),
    withdraw: counts.sent + counts.waiting > 0,
  };
}
