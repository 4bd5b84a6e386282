import type { Language } from "../../contract/languages.ts";
import type { Actor } from "../../kernel/feature.ts";
import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import type { Row, Table } from "../../kernel/spreadsheet.ts";
import { day } from "../../kernel/time.ts";
import type { Track } from "../../kernel/track.ts";
import { getGroup, listMembers, type Member, membershipOf } from "../groups/public.ts";
import { listSessions, type Session } from "../sessions/public.ts";
import { type Hours, type HoursEntry, listHours } from "./document.ts";
import { linesOf } from "./rules.ts";
import { say } from "./texts.ts";

type Person = { readonly member: Member; readonly hours: Hours | undefined };
type Course = { readonly track: Track; readonly sessions: readonly Session[] };

const stateOf = ({ confirmed, refused }: HoursEntry): "confirmed" | "refused" | "open" =>
  confirmed ? "confirmed" : refused ? "refused" : "open";

/** Hours with two decimals, as payrolls and registers want them. */
const inHours = (minutes: number): number => Math.round((minutes / 60) * 100) / 100;

function rowsOf({ member, hours }: Person, { track, sessions }: Course, language: Language) {
  const t = say(language);
  const lines = linesOf(member, track, sessions).map(
    ({ on, kind, title, minutes }): Row => [
      member.name,
      member.careOrganisation,
      { date: on },
      t(`kinds.${kind}`),
      title,
      minutes,
      inHours(minutes),
      undefined,
    ],
  );
  const practice = (hours?.entries ?? [])
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    .map(
      (entry): Row => [
        member.name,
        member.careOrganisation,
        { date: day(entry.on) },
        t("kinds.practice"),
        entry.note,
        entry.minutes,
        inHours(entry.minutes),
        t(`states.${stateOf(entry)}`),
      ],
    );
  return [...lines, ...practice];
}

function hoursTable(people: readonly Person[], course: Course, language: Language): Table {
  const t = say(language);
  const header = (name: Parameters<typeof t>[0], width: number) => ({ header: t(name), width });
  return {
    name: t("export.sheet"),
    columns: [
      header("export.name", 28),
      header("export.organisation", 28),
      header("export.on", 12),
      header("export.kind", 12),
      header("export.what", 40),
      header("export.minutes", 10),
      header("export.hours", 10),
      header("export.state", 16),
    ],
    rows: people.flatMap((person) => rowsOf(person, course, language)),
  };
}

type Asked = { readonly groupId: string; readonly format: "xlsx" | "csv" };
type MadeFile = { readonly fileName: string; readonly type: string; readonly content: string };
type Refusal = "groups.not_known" | "groups.not_yours" | "groups.teachers_only" | "hours.no_track";

/** Whose hours this actor may take along: everybody's, or a participant's own. */
async function mayTake(ports: Ports, actor: Actor, groupId: string) {
  if (actor.isCoordinator) return done(() => true);
  const own = await membershipOf(ports.documents, actor, groupId);
  if (!own.ok) return own;
  const { role, personId } = own.value.value;
  if (role === "teacher") return done(() => true);
  if (role !== "participant") return refuse("groups.teachers_only");
  return done((member: Member) => member.personId === personId);
}

/** A line for every session, piece of homework and practice entry. */
export async function exportHours(
  ports: Ports,
  actor: Actor,
  { groupId, format }: Asked,
): Promise<Outcome<MadeFile, Refusal>> {
  const allowed = await mayTake(ports, actor, groupId);
  if (!allowed.ok) return allowed;
  const { documents } = ports;
  const [{ value: group }, members, sessions, all] = await Promise.all([
    getGroup(documents, groupId),
    listMembers(documents, groupId),
    listSessions(documents, groupId),
    listHours(documents, groupId),
  ]);
  const track = ports.tracks.find(group.trackId, group.trackVersion);
  if (!track) return refuse("hours.no_track");
  const people = members
    .map(({ value }) => value)
    .filter((member) => member.role === "participant" && allowed.value(member))
    .toSorted((a, b) => a.name.localeCompare(b.name, "nl"))
    .map((member) => ({
      member,
      hours: all.find(({ value }) => value.personId === member.personId)?.value,
    }));
  const table = hoursTable(people, { track, sessions }, actor.language);
  const { type, content } = await ports.makeSpreadsheet(table, format);
  const fileName = `${say(actor.language)("export.file")}-${groupId}.${format}`;
  return done({ fileName, type, content });
}
