import type { Language } from "../../contract/languages.ts";
import type { OpenedTalk } from "../../contract/talks-api.ts";
import {
  type Card,
  callout,
  card,
  type Element,
  execute,
  facts,
  line,
  quiet,
  strong,
  title,
} from "../../kernel/cards.ts";
import type { AgendaOf } from "./agenda.ts";
import { actionElements, momentText, namesText, titleText, typed } from "./card-parts.ts";
import { say } from "./texts.ts";

const locales = { nl: "nl-NL", en: "en-GB" } as const satisfies Record<Language, string>;

const numberText = (value: number, language: Language): string =>
  value.toLocaleString(locales[language], { maximumFractionDigits: 2 });

const mostPractice = 3;

function practiceText(practice: AgendaOf["practice"], language: Language): string {
  const t = say(language);
  if (practice.length === 0) return t("agenda.noPractice");
  const shown = practice
    .slice(0, mostPractice)
    .map(({ title: name, isLate }) => (isLate ? t("agenda.late", { name }) : name));
  return [...shown, ...(practice.length > mostPractice ? ["…"] : [])].join("; ");
}

function hoursText({ agreedHours, madeHours }: AgendaOf, language: Language): string {
  const t = say(language);
  const made = t("agenda.made", { hours: numberText(madeHours, language) });
  const agreed =
    agreedHours === undefined
      ? t("agenda.notAgreed")
      : t("agenda.agreed", { hours: numberText(agreedHours, language) });
  return `${agreed} ${made}`;
}

function goalsText(goals: readonly string[], language: Language): string {
  if (goals.length === 0) return say(language)("agenda.noGoals");
  return goals
    .slice(0, 3)
    .map((goal) => typed(goal, 80))
    .join("; ");
}

function personElements(one: AgendaOf, language: Language): readonly Element[] {
  const t = say(language);
  return [
    strong(typed(one.name, 60)),
    facts([
      [t("agenda.attendance"), t("agenda.counts", one.attendance)],
      [t("agenda.practice"), practiceText(one.practice, language)],
      [t("agenda.hours"), hoursText(one, language)],
      ...(one.goals ? [[t("agenda.goals"), goalsText(one.goals, language)] as const] : []),
    ]),
  ];
}

const mostPeople = 5;
const mostActions = 4;

/** What to talk about, out of the facts of this moment. The same for all three. */
export function agendaCard(
  { talk, agenda, earlier, owners }: OpenedTalk,
  language: Language,
  said?: "finished" | "added",
): Card {
  const t = say(language);
  const { groupId, talkId } = talk;
  const rest = agenda.length - mostPeople;
  const actions = (list: typeof earlier): readonly Element[] => [
    ...list.slice(0, mostActions).flatMap((one) => actionElements(groupId, one, language)),
    ...(list.length > mostActions
      ? [quiet(t("list.moreActions", { count: list.length - mostActions }))]
      : []),
  ];
  return card({
    fallbackText: t("agenda.gist"),
    body: [
      title(titleText(talk, language)),
      ...(said ? [callout(`✓ ${t(`said.${said}`)}`, "good")] : []),
      line(talk.moment ? momentText(talk.moment, language) : t("agenda.noMoment")),
      ...(talk.withoutSupervisor.length > 0
        ? [
            quiet(
              t("card.withoutSupervisor", { names: namesText(talk.withoutSupervisor, language) }),
            ),
          ]
        : []),
      ...agenda.slice(0, mostPeople).flatMap((one) => personElements(one, language)),
      ...(rest > 0 ? [quiet(t("agenda.morePeople", { count: rest }))] : []),
      strong(t("agenda.questions")),
      line(`• ${t("agenda.job")}`),
      line(`• ${t("agenda.help")}`),
      ...(earlier.length > 0 ? [strong(t("agenda.earlier")), ...actions(earlier)] : []),
      ...(talk.actions.length > 0 ? [strong(t("agenda.actions")), ...actions(talk.actions)] : []),
    ],
    actions:
      owners.length > 0 ? [execute(t("action.add"), "talks.open_action", { groupId, talkId })] : [],
  });
}

export type ActionForm = {
  readonly groupId: string;
  readonly talkId: string;
  readonly actionId: string;
  readonly owners: OpenedTalk["owners"];
  readonly today: string;
  /** What was wrong with what was sent just now, which stays in the form. */
  readonly problem?: string;
  readonly sent?: { readonly text: string; readonly ownerId: string; readonly dueOn: string };
};

const mostOwners = 40;

/** Writing down one thing that was agreed. */
export function actionFormCard(form: ActionForm, language: Language): Card {
  const t = say(language);
  const { groupId, talkId, actionId, owners, today, problem, sent } = form;
  return card({
    fallbackText: t("action.title"),
    body: [
      title(t("action.title")),
      ...(problem ? [callout(`⚠ ${problem}`, "attention")] : []),
      {
        type: "Input.Text",
        id: "text",
        label: t("action.what"),
        maxLength: 300,
        isMultiline: true,
        value: sent?.text ?? "",
      },
      {
        type: "Input.ChoiceSet",
        id: "ownerId",
        label: t("action.who"),
        value: sent?.ownerId ?? "",
        choices: owners.slice(0, mostOwners).map(({ personId, name }) => ({
          title: typed(name, 60),
          value: personId,
        })),
      },
      {
        type: "Input.Date",
        id: "dueOn",
        label: t("action.when"),
        min: today,
        value: sent?.dueOn ?? "",
      },
      quiet(t("action.note")),
    ],
    actions: [
      execute(t("action.save"), "talks.add_action", { groupId, talkId, actionId }, "positive"),
      {
        ...execute(t("action.back"), "talks.agenda", { groupId, talkId }),
        associatedInputs: "none",
      },
    ],
  });
}
