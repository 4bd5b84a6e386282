import type { Card } from "../../kernel/cards.ts";
import type { Actor } from "../../kernel/feature.ts";
import type { Ports } from "../../kernel/ports.ts";
import type { Answer } from "./answer.ts";
import { type Carried, intakeContactCard, intakeQuestionCard } from "./cards.ts";
import type { Intake } from "./intake.ts";
import { intakeOutcomeCard, type OutcomeView } from "./outcome-card.ts";
import { intakeAt, type Place, placeOf } from "./place.ts";
import { answerTo, askedOf, openQuestion, progressOf, resultOf } from "./rules.ts";
import { wordsOf } from "./words.ts";

export const hasBegun = ({ intake }: Shown): boolean => Object.keys(intake.answers).length > 0;

export type Shown = {
  readonly ports: Ports;
  readonly actor: Actor;
  readonly place: Place;
  readonly intake: Intake;
};

/** A page address that opens the same intake; only a visitor needs one. */
export function carried({ ports, place }: Shown): Carried {
  if (place.key === undefined) return {};
  const { key: own } = place;
  return { key: own, resumeUrl: `${ports.settings.publicUrl}/hugo#intake=${own}` };
}

type Around = {
  readonly problem?: string;
  readonly news?: string;
  readonly answer?: Answer;
};

/** Undefined when this question is not asked. */
export function askAgain(shown: Shown, id: string, around: Around = {}): Card | undefined {
  const { ports, actor, intake } = shown;
  const { tracks } = ports;
  const question = askedOf(intake.answers, tracks).find((one) => one.id === id);
  if (!question) return undefined;
  const view = {
    ...carried(shown),
    ...progressOf(id, intake.answers, tracks),
    question,
    tracks,
    answer: answerTo(question, intake.answers, tracks),
    isBeginning: !hasBegun(shown),
    ...around,
  };
  return intakeQuestionCard(view, actor.language);
}

/** In words; what was typed may be long, and in a list it would be read as it stands: left out. */
function answersOf({ ports, actor, intake }: Shown): OutcomeView["answers"] {
  const { tracks } = ports;
  return askedOf(intake.answers, tracks).flatMap((question): OutcomeView["answers"] => {
    const answer = answerTo(question, intake.answers, tracks);
    if (answer === undefined) return [];
    if (question.kind === "text") return [{ question }];
    return [{ question, words: wordsOf(question, answer, tracks, actor.language) }];
  });
}

function outcomeCard(shown: Shown): Card {
  const { ports, actor, intake } = shown;
  const known = intake.personId === undefined ? "visitor" : "person";
  const view = {
    ...carried(shown),
    result: resultOf(intake.answers, ports.tracks),
    answers: answersOf(shown),
    who: intake.contact ? known : "nobody",
  } as const;
  return intakeOutcomeCard(view, actor.language);
}

/** What comes next: a question, then whom to answer, then the outcome. */
export function showNext(shown: Shown, around: Around = {}): Card {
  const { ports, actor, intake } = shown;
  const open = openQuestion(intake.answers, ports.tracks);
  const asking = open && askAgain(shown, open.id, around);
  if (asking) return asking;
  if (intake.contact || intake.withoutName) return outcomeCard(shown);
  return intakeContactCard(carried(shown), actor.language);
}

/** What is kept here now. */
export async function at(ports: Ports, actor: Actor, given: string | undefined): Promise<Shown> {
  const place = placeOf(ports, actor, given);
  const { intake } = await intakeAt(ports, actor, place);
  return { ports, actor, place, intake };
}
