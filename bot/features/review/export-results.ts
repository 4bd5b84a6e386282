import type { Language } from "../../contract/languages.ts";
import type { Actor } from "../../kernel/feature.ts";
import { done, type Outcome } from "../../kernel/outcome.ts";
import type { Ports, Settings } from "../../kernel/ports.ts";
import type { Row, Table } from "../../kernel/spreadsheet.ts";
import { type Instant, localDay } from "../../kernel/time.ts";
import type { Group } from "../groups/public.ts";
import { judgedKind, seenText } from "./card-parts.ts";
import { feedbackUrl, workUrl } from "./places.ts";
import {
  groupResults,
  type MemberResults,
  ownResults,
  type ResultsRefusal,
} from "./read-results.ts";
import { hasFeedback, type Result } from "./result-rules.ts";
import { say } from "./texts.ts";

type Facts = {
  readonly group: Pick<Group, "groupId" | "name">;
  readonly participants: readonly MemberResults[];
  /** A participant downloads the own list. */
  readonly own: boolean;
};

const moment = (at: Instant | undefined): Row[number] =>
  at === undefined ? undefined : { moment: at };

function rowOf(
  { member }: MemberResults,
  result: Result,
  feedback: string | undefined,
  language: Language,
): Row {
  const t = say(language);
  const { assignment, state, dueAt, facts } = result;
  return [
    member.name,
    member.careOrganisation,
    assignment.title,
    t(`kind.${judgedKind(assignment)}`),
    assignment.module,
    t(`forTeacher.${state}`),
    moment(dueAt),
    moment(facts?.handedInAt),
    moment(facts?.judgedAt),
    facts?.attempt,
    assignment.minutes,
    facts?.minutes,
    facts?.seen ? seenText(facts.seen, language) : undefined,
    feedback,
  ];
}

/** One row for each participant and each piece that is judged; pieces to come have one too. */
function tableOf(
  { group, participants, own }: Facts,
  settings: Settings,
  language: Language,
): Table {
  const t = say(language);
  const { groupId } = group;
  const linkTo = (personId: string, assignmentId: string): string =>
    own
      ? feedbackUrl(settings, groupId, assignmentId)
      : workUrl(settings, groupId, { personId, assignmentId });
  const columns = [
    { header: t("file.participant"), width: 26 },
    { header: t("file.careOrganisation"), width: 26 },
    { header: t("file.assignment"), width: 44 },
    { header: t("file.kind"), width: 18 },
    { header: t("file.module"), width: 9 },
    { header: t("file.state"), width: 18 },
    { header: t("file.due"), width: 17 },
    { header: t("file.handedIn"), width: 17 },
    { header: t("file.judged"), width: 17 },
    { header: t("file.attempt"), width: 9 },
    { header: t("file.planned"), width: 17 },
    { header: t("file.real"), width: 15 },
    { header: t("file.seen"), width: 20 },
    { header: t("file.feedback"), width: 30 },
  ];
  const rows = participants.flatMap((one) =>
    one.results.map((result) => {
      const url = hasFeedback(result)
        ? linkTo(one.member.personId, result.assignment.id)
        : undefined;
      return rowOf(one, result, url, language);
    }),
  );
  return { name: t("file.sheet"), columns, rows };
}

/** Letters and digits that every disk takes. */
const fileWord = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 40)
    .replace(/^-+|-+$/g, "");

/** The own list for a participant, that of the group for who may see everybody. */
async function factsFor(
  ports: Ports,
  actor: Actor,
  groupId: string,
): Promise<Outcome<Facts, ResultsRefusal>> {
  const own = await ownResults(ports, actor, groupId);
  if (own.ok) return done({ group: own.value.group, participants: [own.value], own: true });
  const all = await groupResults(ports, actor, groupId);
  return all.ok ? done({ ...all.value, own: false }) : all;
}

type ExportRequest = { readonly groupId: string; readonly format: "xlsx" | "csv" };
type MadeFile = { readonly fileName: string; readonly type: string; readonly content: string };

/** The result list as a file that opens right in a Dutch Excel. */
export async function exportResults(
  ports: Ports,
  actor: Actor,
  { groupId, format }: ExportRequest,
): Promise<Outcome<MadeFile, ResultsRefusal>> {
  const facts = await factsFor(ports, actor, groupId);
  if (!facts.ok) return facts;
  const { language } = actor;
  const table = tableOf(facts.value, ports.settings, language);
  const made = await ports.makeSpreadsheet(table, format);
  const parts = [
    say(language)("file.name"),
    fileWord(facts.value.group.name),
    localDay(ports.now()),
  ];
  const fileName = `${parts.filter((part) => part !== "").join("-")}.${format}`;
  return done({ fileName, ...made });
}
