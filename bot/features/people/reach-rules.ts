import type { Person } from "../../kernel/person.ts";
import { leftTeam } from "./paths.ts";

/** Why chat does not reach somebody. */
const chatProblems = [
  "no_account",
  "invited",
  "app_removed",
  "blocked",
  "left_team",
  "not_in_team",
  "invitations_forbidden",
  "address_refused",
  "chat_failed",
] as const;
type ChatProblem = (typeof chatProblems)[number];

/** Why mail does not. */
const mailProblems = ["no_mail", "mail_refused"] as const;
type MailProblem = (typeof mailProblems)[number];

type Because<T> = { readonly reason: T; readonly since?: string };

export type Reach = {
  /** The first of these that works. */
  readonly path: "chat" | "mail" | "none";
  /** Present when chat does not work. */
  readonly chat?: Because<ChatProblem>;
  /** Present when mail does not work. */
  readonly mail?: Because<MailProblem>;
};

/** How somebody stands in the supervisors' team, for who is reached through that one. */
export type InTeam = {
  readonly invitedAt?: string | undefined;
  readonly joinedAt?: string | undefined;
  readonly problem?: string | undefined;
  readonly problemSince?: string | undefined;
};

type Reachable = Pick<
  Person,
  "mail" | "account" | "conversation" | "unreachable" | "paths" | "memberships"
>;

const because = <T>(reason: T, since?: string): Because<T> => ({
  reason,
  ...(since === undefined ? {} : { since }),
});

const asked = new Set<ChatProblem>(["invitations_forbidden", "address_refused"]);
const isAsked = (reason: string): reason is ChatProblem => asked.has(reason as ChatProblem); // Looked up.

const codes: Readonly<Record<string, ChatProblem>> = {
  app_removed: "app_removed",
  "messenger.blocked": "blocked",
  "messenger.not_in_roster": "not_in_team",
  [leftTeam]: "left_team",
};
const problemOf = (code: string | undefined): ChatProblem => codes[code ?? ""] ?? "chat_failed";

/** Without an account that works nobody can chat. */
function accountProblem(
  { account }: Reachable,
  team: InTeam | undefined,
): Because<ChatProblem> | undefined {
  if (!account) {
    const { problem = "", problemSince } = team ?? {};
    return isAsked(problem) ? because(problem, problemSince) : because("no_account");
  }
  return account.usableSince === undefined ? because("invited", team?.invitedAt) : undefined;
}

/** Who takes part or teaches is in a class team, where the app is as well. */
const hasClassTeam = ({ memberships }: Reachable): boolean =>
  memberships.some(({ role }) => role === "participant" || role === "teacher");

function teamProblem(
  person: Reachable,
  team: InTeam | undefined,
): Because<ChatProblem> | undefined {
  if (!team || hasClassTeam(person)) return undefined;
  if (team.problem === leftTeam) return because("left_team", team.problemSince);
  const isThere = team.joinedAt !== undefined || person.conversation !== undefined;
  return isThere ? undefined : because("not_in_team", team.problemSince);
}

/** What the last message told; older than the account or the place in the team it says nothing any more. */
function lastProblem(
  { account, paths }: Reachable,
  team: InTeam | undefined,
): Because<ChatProblem> | undefined {
  const chat = paths?.chat;
  if (!chat || chat.works) return undefined;
  const isOld = [account?.usableSince, team?.joinedAt].some((at) => (at ?? "") > chat.since);
  return isOld ? undefined : because(problemOf(chat.reason), chat.since);
}

const chatProblem = (person: Reachable, team: InTeam | undefined) =>
  accountProblem(person, team) ??
  (person.unreachable && because(problemOf(person.unreachable.reason), person.unreachable.since)) ??
  teamProblem(person, team) ??
  lastProblem(person, team);

function mailProblem({ mail, paths }: Reachable): Because<MailProblem> | undefined {
  if (mail === "") return because("no_mail");
  const last = paths?.mail;
  return last && !last.works ? because("mail_refused", last.since) : undefined;
}

/**
 * Which path reaches this person, and why another does not: the one rule for participants, supervisors
 * and contact persons. Chat is tried first, mail takes over (issue 4, part 2).
 * @param team how a supervisor stands in the supervisors' team; absent for others
 */
export function reachOf(person: Reachable, team?: InTeam): Reach {
  const chat = chatProblem(person, team);
  const mail = mailProblem(person);
  const second = mail ? "none" : "mail";
  return {
    path: chat ? second : "chat",
    ...(chat ? { chat } : {}),
    ...(mail ? { mail } : {}),
  };
}
