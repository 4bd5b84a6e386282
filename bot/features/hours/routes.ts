import type { HoursRegister } from "../../contract/hours-api.ts";
import type { Route } from "../../kernel/feature.ts";
import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import { getGroup, listMembers, mayOversee } from "../groups/public.ts";
import type { Hours, HoursEntry } from "./document.ts";
import { exportHours } from "./export-hours.ts";
import {
  confirmHours,
  logHours,
  type OwnHours,
  readOwnHours,
  readPractice,
  removeHours,
} from "./own-hours.ts";
import { linesOf, totalsOf } from "./rules.ts";

function entryView({ confirmed, refused, loggedAt, ...entry }: HoursEntry) {
  const state = confirmed ? "confirmed" : refused ? "refused" : "open";
  return { ...entry, loggedAt, state } as const;
}

const entriesView = ({ entries }: Hours) => ({ entries: entries.map(entryView) });

const registerView = ({ member, track, hours, sessions }: OwnHours): HoursRegister => ({
  personId: member.personId,
  name: member.name,
  totals: { ...totalsOf(member, track) },
  lines: linesOf(member, track, sessions).map((line) => ({ ...line })),
  ...entriesView(hours),
});

const register = <Code extends string>(
  outcome: Outcome<OwnHours, Code>,
): Outcome<HoursRegister, Code> => (outcome.ok ? done(registerView(outcome.value)) : outcome);

export const myHoursRoute: Route<"myHours"> = async (ports, actor, { groupId }) =>
  register(await readOwnHours(ports, actor, groupId));

export const logHoursRoute: Route<"logHours"> = async (ports, actor, input) =>
  register(await logHours(ports, actor, input));

export const removeHoursRoute: Route<"removeHours"> = async (ports, actor, input) =>
  register(await removeHours(ports, actor, input));

/** Members only: what everybody wrote down is short for on them. */
export const groupHoursRoute: Route<"groupHours"> = async (ports, actor, { groupId }) => {
  const allowed = await mayOversee(ports.documents, actor, groupId);
  if (!allowed.ok) return allowed;
  const [{ value: group }, members] = await Promise.all([
    getGroup(ports.documents, groupId),
    listMembers(ports.documents, groupId),
  ]);
  const track = ports.tracks.find(group.trackId, group.trackVersion);
  if (!track) return refuse("hours.no_track");
  return done({
    participants: members
      .map(({ value }) => value)
      .filter(({ role }) => role === "participant")
      .toSorted((a, b) => a.name.localeCompare(b.name, "nl"))
      .map((member) => ({
        personId: member.personId,
        name: member.name,
        totals: { ...totalsOf(member, track) },
      })),
  });
};

export const practiceHoursRoute: Route<"practiceHours"> = async (ports, actor, input) => {
  const outcome = await readPractice(ports, actor, input);
  return outcome.ok ? done(entriesView(outcome.value)) : outcome;
};

export const confirmHoursRoute: Route<"confirmHours"> = async (ports, actor, input) => {
  const outcome = await confirmHours(ports, actor, input);
  return outcome.ok ? done(entriesView(outcome.value)) : outcome;
};

export const exportHoursRoute: Route<"exportHours"> = (ports, actor, input) =>
  exportHours(ports, actor, input);
