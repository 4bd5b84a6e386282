import type { Funnel, SeatState } from "../../contract/progress.ts";
import type { Member } from "../groups/public.ts";

/**
 * Where one seat is. Who was examined stays so, whatever happened later; who told that he stops has
 * stopped, also when he never came; a no-show never began. A seat never leaves the figures.
 */
export function seatOf({
  examinedAt,
  stopped,
  noShowAt,
}: Pick<Member, "examinedAt" | "stopped" | "noShowAt">): SeatState {
  if (examinedAt !== undefined) return "examined";
  if (stopped !== undefined) return "stopped";
  return noShowAt === undefined ? "active" : "no_show";
}

/** participants = noShow + stopped + active + examined, whatever the members are. */
export function funnelOf(members: readonly Member[]): Funnel {
  const seats = members.filter(({ role }) => role === "participant").map(seatOf);
  const count = (state: SeatState) => seats.filter((seat) => seat === state).length;
  return {
    participants: seats.length,
    noShow: count("no_show"),
    stopped: count("stopped"),
    active: count("active"),
    examined: count("examined"),
  };
}
