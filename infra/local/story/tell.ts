import type { Output } from "../../../bot/contract/api.ts";
import { getGroup, listMembers } from "../../../bot/features/groups/public.ts";
import { instant, plus } from "../../../bot/kernel/time.ts";
import { textOf } from "../cards.ts";
import { askOnce, fillInScan, goTo, handIn, letMinutesPass } from "./acts.ts";
import { supervisorsConfirm } from "./at-work.ts";
import type { StoryInput } from "./input.ts";
import { makeClass, type Say } from "./make-class.ts";
import { listNotices, type NoticeReport, noticeReport, requestCounts, sentOf } from "./report.ts";
import type { Stage } from "./stage.ts";

type Group = Output<"group">;

export type Told = {
  readonly group: { readonly id: string; readonly participants: number; readonly guests: number };
  readonly team: { readonly id: string; readonly members: number };
  readonly sessions: readonly {
    readonly module: number;
    readonly title: string;
    readonly startsAt: string;
    readonly endsAt: string;
    readonly joinUrl: string;
  }[];
  readonly events: number;
  readonly notices: NoticeReport;
  readonly scans: { readonly sent: number; readonly completed: number };
  readonly assignments: { readonly posted: number; readonly handedIn: number };
  readonly progress: Output<"groupProgress">;
  readonly teacherCard: string;
  readonly graphRequests: number;
  readonly connectorRequests: number;
};

async function fillInScans(stage: Stage, mails: readonly string[], say: Say): Promise<void> {
  const people = await Promise.all(mails.map(stage.personWith));
  const ends = await Promise.all(people.map((person, seed) => fillInScan(stage, person, seed)));
  say(`scans filled in now: ${ends.filter((end) => end === "done").length}`);
}

async function holdFirstSession(stage: Stage, group: Group, mails: readonly string[]) {
  const [first] = group.sessions;
  if (!first) throw new Error("no first session");
  const { now } = await stage.tenant.clock();
  if (instant(now) > instant(first.endsAt)) return;
  await goTo(stage, instant(first.endsAt));
  const [someone, ...others] = await Promise.all(mails.map(stage.personWith));
  if (!someone) return;
  const events = await stage.tenant.calendar(someone.id);
  const event = events[0];
  if (!event) throw new Error("no event in the calendar");
  const attended = [someone, ...others].map(({ id }) => ({
    personId: id,
    joinAt: first.startsAt,
    leaveAt: first.endsAt,
  }));
  await stage.tenant.held(event.id, attended);
}

const answer =
  "Mijn drie leerdoelen: rustig luisteren, goed rapporteren en veilig tillen. Mijn werkbegeleider helpt mij elke woensdag.";

/** The main job from a list of names to a running class. */
export async function tell(
  stage: Stage,
  input: StoryInput,
  dataDir: string,
  say: Say,
): Promise<Told> {
  const group = await makeClass(stage, input, say);
  const { groupId } = group;
  const { documents } = stage.app.app.ports;
  const stored = (await listMembers(documents, groupId)).map(({ value }) => value);
  const participants = stored.filter(({ role }) => role === "participant");
  const mails = participants.map(({ mail }) => mail);
  const [first] = group.sessions;
  if (!first) throw new Error("no sessions");
  await goTo(stage, plus(instant(first.startsAt), { days: -20 }));
  say(`supervisors confirm now: ${await supervisorsConfirm(stage, groupId)} participants`);
  await goTo(stage, plus(instant(first.startsAt), { days: -13 }));
  say("welcome sent");
  await goTo(stage, plus(instant(first.startsAt), { days: -6 }));
  await fillInScans(stage, mails, say);
  await holdFirstSession(stage, group, mails);
  // Nobody closes the session in this story: the homework goes out the next morning by itself.
  await letMinutesPass(stage, 12 * 60);
  const half = mails.slice(0, Math.ceil(mails.length / 2));
  const handedIn = await Promise.all(
    half.map(async (mail) => await handIn(stage, await stage.personWith(mail), answer)),
  );
  say(`homework 1: ${handedIn.filter((end) => end === "done").length} handed in now`);
  const teacher = stored.find(({ role }) => role === "teacher");
  if (!teacher) throw new Error("no teacher");
  const teacherPerson = await stage.personWith(teacher.mail);
  const card = await askOnce(stage, teacherPerson, "voortgang", "progress.show_group");
  const progress = await (await stage.callAs(teacher.mail))("groupProgress", { groupId });
  const teams = await stage.tenant.teams(teacherPerson.id);
  const team = teams.find(({ name }) => name === group.name);
  const roleOf = (personId: string) =>
    stored.find((member) => member.personId === personId)?.role ?? "coordinator";
  const { value: made } = await getGroup(documents, groupId);
  const notices = await listNotices(stage.app.app.ports, groupId);
  const requests = requestCounts(dataDir);
  return {
    group: {
      id: groupId,
      participants: participants.length,
      guests: participants.filter(({ guest }) => guest).length,
    },
    team: {
      id: made.tenantGroupId ?? "",
      members: mails.filter((mail) => team?.members.some((one) => one.mail === mail)).length,
    },
    sessions: group.sessions.map(({ number, title, startsAt, endsAt, joinUrl = "" }) => ({
      module: number,
      title,
      startsAt,
      endsAt,
      joinUrl,
    })),
    events: (await stage.tenant.calendar(teacherPerson.id)).length,
    notices: noticeReport(notices, roleOf),
    scans: {
      sent: sentOf(notices, "scan.invitation"),
      completed: progress.participants.filter(({ scan }) => scan.completedAt).length,
    },
    assignments: {
      posted: sentOf(notices, "assignments.handed_out"),
      handedIn: progress.participants.filter(({ work }) =>
        Object.values(work).includes("handed_in"),
      ).length,
    },
    progress,
    teacherCard: textOf(card),
    graphRequests: requests.graph,
    connectorRequests: requests.connector,
  };
}
