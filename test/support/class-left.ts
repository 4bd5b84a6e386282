import { listMembers } from "../../bot/features/groups/public.ts";
import { listAll } from "../../bot/kernel/documents.ts";
import { type Notice, readNotice } from "../../bot/kernel/notice.ts";
import { personPartition } from "../../bot/kernel/person.ts";
import { openStore } from "../../infra/local/app/store.ts";
import { tenantClient } from "../../infra/local/client.ts";
import { type Named, teacher } from "./a-group-file.ts";
import { idOf } from "./app-under-test.ts";
import { carriedOut, type JournalLine, tenantHands } from "./tenant-hands.ts";

export type ClassLeft = {
  readonly groups: number;
  readonly teams: number;
  readonly tabs: number;
  readonly events: number;
  readonly invitations: number;
  readonly members: number;
  readonly notices: readonly Notice[];
  /** Messages that somebody got more often than once, by notice. */
  readonly doubled: readonly string[];
  /** Those of them whose notice does not say so. */
  readonly unexplained: readonly string[];
  readonly lines: number;
};

/** The notices of making a class, told apart by what their messages look like. */
const types = [
  ["provisioning.progress", /Klaarzetten van/],
  ["scan.invitation", /scan\.open/],
  ["talks.proposed", /talks\.answer/],
  ["supervisors.confirm", /supervisors\.confirm/],
  ["welcome.welcome", /Welkom bij|Je groep/],
] as const;

const typeOf = (body: unknown): string =>
  types.find(([, looks]) => looks.test(JSON.stringify(body)))?.[0] ?? "unknown";

/** `conversation notice-type`, for every message that arrived. */
function sends(lines: readonly JournalLine[]): readonly string[] {
  const wanted = { target: "connector", method: "POST", path: /\/activities$/ } as const;
  return carriedOut(lines, wanted).map(({ url, requestBody }) => {
    const [, conversation = ""] = /conversations\/([^/]+)\/activities/.exec(url) ?? [];
    return `${decodeURIComponent(conversation)} ${typeOf(requestBody)}`;
  });
}

type Facts = {
  readonly local: { readonly url: string };
  readonly dataDir: string;
  readonly groupId: string;
  readonly participants: readonly Named[];
};

/** Reads what Microsoft and the app have in the end; the app is not running any more. */
export async function whatIsLeft({
  local,
  dataDir,
  groupId,
  participants,
}: Facts): Promise<ClassLeft> {
  const tenant = tenantClient(local.url);
  const hands = tenantHands(local.url);
  const lines = await hands.journal();
  const documents = await openStore("sqlite", dataDir);
  const members = await listMembers(documents, groupId);
  const supervisors = members.flatMap(({ value }) => value.supervisor?.personId ?? []);
  const stored = [];
  for (const pk of [groupId, ...supervisors.map(personPartition)]) {
    stored.push(...(await listAll(documents, pk, { docType: "notice" }, readNotice)));
  }
  await documents.close();
  const notices = stored.map(({ value }) => value);
  const uncertain = new Set(
    notices.filter((one) => one.uncertain).map((one) => `${one.conversationId} ${one.type}`),
  );
  const counted = Map.groupBy(sends(lines), (send) => send);
  const doubled = [...counted].flatMap(([send, all]) => (all.length > 1 ? [send] : []));
  const posted = (path: RegExp) =>
    carriedOut(lines, { target: "graph", method: "POST", path }).length;
  const [team] = await tenant.teams(idOf(teacher));
  return {
    groups: posted(/\/groups$/),
    teams: posted(/\/teams$/),
    tabs: posted(/\/tabs$/),
    events: (await hands.calendar(idOf(teacher))).length,
    invitations: posted(/\/invitations$/),
    members: participants.filter(({ mail }) => team?.members.some((one) => one.mail === mail))
      .length,
    notices,
    doubled,
    unexplained: doubled.filter((send) => !uncertain.has(send)),
    lines: lines.length,
  };
}
