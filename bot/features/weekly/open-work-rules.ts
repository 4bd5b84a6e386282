import type { Notice } from "../../kernel/notice.ts";
import type { Progress, WorkProgress } from "../progress/public.ts";

/** Late, or not good enough yet and without a second try: what a message may be about. */
export const openWorkOf = ({ work }: Pick<Progress, "work">): readonly WorkProgress[] =>
  work.filter(({ state }) => state === "late" || state === "not_yet");

/** The most that one participant gets in a track (message plan). */
export const mostOpenWork = 8;

/** Notices that came, or still come; a skipped one bothered nobody. */
export const countsFor = (notices: readonly Notice[], personId: string): number =>
  notices.filter(({ to, state }) => to === personId && state !== "skipped").length;
