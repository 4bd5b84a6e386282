import type { Language } from "../../contract/languages.ts";
import type { SupervisorReach } from "../../contract/supervisor-team-api.ts";
import type { Person } from "../../kernel/person.ts";
import type { Ports } from "../../kernel/ports.ts";
import { findPerson, type Reach, reachOf } from "../people/public.ts";
import {
  findTeam,
  isInTeam,
  pageOfSupervisors,
  partitionOf,
  type Supervisor,
  type Team,
} from "./store.ts";
import { noteSentence, say } from "./texts.ts";

const pageSize = 100;

const teamView = (team: Team | undefined, language: Language): SupervisorReach["team"] =>
  team
    ? {
        state: team.state,
        steps: team.steps.map(({ name, state, note }) => ({
          name,
          title: say(language)(`steps.${name}`),
          state,
          ...(note && state !== "done" ? { note: noteSentence(note, language) } : {}),
        })),
      }
    : { state: "none", steps: [] };

/** Why, and what to do: sentences for the coordinator. */
function reachWords(
  { path, chat, mail }: Reach,
  language: Language,
): Pick<SupervisorReach["people"][number], "why" | "todo"> {
  const t = say(language);
  if (!chat) return { why: [], todo: [] };
  return {
    why: [t(`chat.${chat.reason}`), ...(mail ? [t(`mail.${mail.reason}`)] : [])],
    todo: [t(`todo.${chat.reason}`), t(path === "mail" ? "todo.by_mail" : "todo.nothing")],
  };
}

function personView(
  supervisor: Supervisor,
  person: Person,
  team: Team | undefined,
  language: Language,
): SupervisorReach["people"][number] {
  const { invitedAt, joinedAt, problem, problemSince, groups } = supervisor;
  const place = isInTeam(supervisor, team) ? { joinedAt } : {};
  const reach = reachOf(person, { invitedAt, problem, problemSince, ...place });
  const organisations = new Set(groups.flatMap((one) => one.organisations));
  const since = reach.chat?.since ?? reach.mail?.since;
  return {
    personId: supervisor.personId,
    name: person.name,
    organisations: [...organisations].toSorted((a, b) => a.localeCompare(b, "nl")),
    participants: groups.reduce((sum, one) => sum + one.participants, 0),
    path: reach.path,
    ...reachWords(reach, language),
    ...(since === undefined ? {} : { since }),
    action: actionFor(reach),
  };
}

/** What the coordinator can press; for the rest the app cannot help. */
function actionFor({ chat }: Reach): SupervisorReach["people"][number]["action"] {
  if (!chat) return "none";
  return chat.reason === "invited" ? "invite_again" : "try_again";
}

/** One page: the list, the team, and a request per person on it. */
export async function supervisorReach(
  ports: Ports,
  language: Language,
  continuation: string | undefined,
): Promise<SupervisorReach> {
  const { documents } = ports;
  const next = continuation === undefined ? {} : { continuation };
  const [stored, page] = await Promise.all([
    findTeam(ports),
    pageOfSupervisors(documents, partitionOf(ports), { limit: pageSize, ...next }),
  ]);
  const team = stored?.value;
  const people = await Promise.all(
    page.items.map(async ({ value }) => {
      const person = (await findPerson(documents, value.personId))?.value;
      return person ? [personView(value, person, team, language)] : [];
    }),
  );
  return {
    team: teamView(team, language),
    people: people.flat(),
    ...(page.continuation === undefined ? {} : { continuation: page.continuation }),
  };
}
