import type { Language } from "../../contract/languages.ts";
import type { Row, Table } from "../../kernel/spreadsheet.ts";
import { instant, localDay } from "../../kernel/time.ts";
import type { Catalogue } from "../../kernel/track.ts";
import { type Intake, isFinished } from "./intake.ts";
import { newestFirst, viewOf } from "./read-intakes.ts";
import { say } from "./texts.ts";

/** Questions of different certificates about the same subject share a column. */
function subjects({ intake }: Pick<Catalogue, "intake">, language: Language): readonly string[] {
  const inOrder = intake.everybody.flatMap(
    (id) => intake.questions.find((one) => one.id === id) ?? [],
  );
  return [...new Set([...inOrder, ...intake.questions].map(({ subject }) => subject[language]))];
}

const dayOf = (at: string | undefined): Row[number] =>
  at === undefined ? undefined : { date: localDay(instant(at)) };

/** A line for each intake: who, how it stands, what is to be arranged, and every answer in words. */
export function intakesTable(
  intakes: readonly Intake[],
  tracks: Catalogue,
  language: Language,
): Table {
  const t = say(language);
  const asked = subjects(tracks, language);
  const column = (header: string, width: number) => ({ header, width });
  const rows = newestFirst(intakes).map((intake): Row => {
    const view = viewOf(intake, tracks, language);
    const advice = (state: "todo" | "ask"): string =>
      view.answers
        .filter((one) => one.state === state)
        .map((one) => `${one.subject}: ${one.advice.join(" ")}`)
        .join("\n");
    const answerTo = (subject: string) =>
      view.answers.find((one) => one.subject === subject)?.answer;
    return [
      view.name ?? t("export.nobody"),
      view.mail,
      view.employer,
      t(`state.${view.state}`),
      dayOf(view.startedAt),
      isFinished(intake, tracks) ? dayOf(view.finishedAt) : undefined,
      advice("todo"),
      advice("ask"),
      ...asked.map(answerTo),
    ];
  });
  return {
    name: t("export.sheet"),
    columns: [
      column(t("export.name"), 28),
      column(t("export.mail"), 32),
      column(t("export.employer"), 28),
      column(t("export.state"), 22),
      column(t("export.started"), 14),
      column(t("export.finished"), 14),
      column(t("outcome.todo"), 60),
      column(t("outcome.ask"), 60),
      ...asked.map((subject) => column(subject, 26)),
    ],
    rows,
  };
}
