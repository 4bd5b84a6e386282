import type { Output } from "../../contract/api.ts";
import type { Language } from "../../contract/languages.ts";
import type { Documents } from "../../kernel/documents.ts";
import type { Route } from "../../kernel/feature.ts";
import type { Notice } from "../../kernel/notice.ts";
import { done } from "../../kernel/outcome.ts";
import { getGroup, listMembers, mayOversee } from "../groups/public.ts";
import { findPerson } from "../people/public.ts";
import { correctSending, resendFailed, withdrawSending } from "./change-sending.ts";
import { sentenceOf } from "./reason-words.ts";
import { countsOf, type Sending, sendingsOf, stateOf } from "./sending-rules.ts";
import { listNotices } from "./store.ts";
import { nl } from "./texts.nl.ts";
import { say } from "./texts.ts";

type Names = ReadonlyMap<string, string>;
type SendingView = Output<"groupSendings">["sendings"][number];

/** Who is no member, such as the coordinator, is looked up apart: one request a person. */
async function namesOf(
  documents: Documents,
  groupId: string,
  personIds: ReadonlySet<string>,
): Promise<Names> {
  const members = await listMembers(documents, groupId);
  const known = new Map(members.map(({ value }) => [value.personId, value.name]));
  const others = [...personIds].filter((personId) => !known.has(personId));
  const people = await Promise.all(others.map((personId) => findPerson(documents, personId)));
  const named = people.flatMap((one) =>
    one ? [[one.value.personId, one.value.name] as const] : [],
  );
  return new Map([...known, ...named]);
}

const isType = (key: string): key is keyof typeof nl.types => Object.hasOwn(nl.types, key);

function titleOf(type: string, language: Language): string {
  const key = type.replace(".", "_");
  return say(language)(`types.${isType(key) ? key : "other"}`);
}

const personView = (
  notice: Notice,
  names: Names,
  language: Language,
): SendingView["people"][number] => ({
  personId: notice.to,
  name: names.get(notice.to) ?? "",
  state: stateOf(notice),
  ...(notice.path ? { path: notice.path } : {}),
  ...(notice.sentAt ? { at: notice.sentAt } : {}),
  sentence: sentenceOf(notice, language),
});

const viewOf = (
  { sendingId, type, dueAt, notices }: Sending,
  names: Names,
  language: Language,
): SendingView => ({
  sendingId,
  title: titleOf(type, language),
  dueAt,
  counts: countsOf(notices),
  people: notices
    .map((notice) => personView(notice, names, language))
    .toSorted((a, b) => a.name.localeCompare(b.name, "nl")),
});

export const groupSendingsRoute: Route<"groupSendings"> = async (ports, actor, { groupId }) => {
  const { documents } = ports;
  const allowed = await mayOversee(documents, actor, groupId);
  if (!allowed.ok) return allowed;
  const [{ value: group }, stored] = await Promise.all([
    getGroup(documents, groupId),
    listNotices(documents, groupId),
  ]);
  const notices = stored.map(({ value }) => value);
  const names = await namesOf(documents, groupId, new Set(notices.map(({ to }) => to)));
  return done({
    groupId,
    name: group.name,
    mayChange: actor.isCoordinator && group.archivedAt === undefined,
    sendings: sendingsOf(notices).map((one) => viewOf(one, names, actor.language)),
  });
};

export const resendFailedRoute: Route<"resendFailed"> = resendFailed;
export const withdrawSendingRoute: Route<"withdrawSending"> = withdrawSending;
export const correctSendingRoute: Route<"correctSending"> = correctSending;
