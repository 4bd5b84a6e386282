import type { Stored } from "../../kernel/documents.ts";
import type { Actor } from "../../kernel/feature.ts";
import { visitorLimit } from "../../kernel/flood.ts";
import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import { localDay } from "../../kernel/time.ts";
import { cleanedText } from "../assignments/public.ts";
import { type AnswerRefusal, answerFrom } from "./answer.ts";
import { type Contact, type ContactRefusal, contactFrom } from "./contact.ts";
import { type Intake, whenFinished, withAnswer } from "./intake.ts";
import { finishedNotices } from "./notices.ts";
import { intakeAt, type Place } from "./place.ts";
import { intakePartition, savedIntake } from "./store.ts";

/** The new state, the coordinator's notice when it is finished, and its end one day: one commit. */
async function kept(
  ports: Ports,
  { intake, stored }: { readonly intake: Intake; readonly stored?: Stored<Intake> },
  changed: Intake,
): Promise<Intake> {
  if (changed === intake) return intake;
  const now = ports.now();
  const next = whenFinished({ ...changed, changedAt: now }, ports.tracks, now);
  const isNew = next.finishedAt !== undefined && intake.finishedAt === undefined;
  // Who wants to stay unknown is nobody's work.
  const notices = isNew && next.contact ? await finishedNotices(ports, next.finishedAt) : [];
  await ports.documents.commit(intakePartition(ports), [
    ...savedIntake(next, stored?.etag),
    ...notices,
  ]);
  return next;
}

/** Coordinators read all of them in one list; no evening of information begins so many. */
const areVisitorsTooMany = visitorLimit({ ofOneInAnHour: 60, inAnHour: 200, inADay: 600 });

type Here = { readonly stored?: Stored<Intake> };
const isFlood = (ports: Ports, actor: Actor, { stored }: Here): boolean =>
  actor.visitor === true && stored === undefined && areVisitorsTooMany(ports, actor);

type Given = { readonly question: string; readonly given: string };
type Answered = { readonly intake: Intake; readonly wasCleaned: boolean };

/**
 * Keeps one answer at once. A card from long ago changes its own answer only; a question that is no
 * longer there changes nothing, and the next one is shown.
 */
export async function answerQuestion(
  ports: Ports,
  actor: Actor,
  place: Place,
  { question: id, given }: Given,
): Promise<Outcome<Answered, AnswerRefusal>> {
  const now = ports.now();
  const here = await intakeAt(ports, actor, place);
  const question = ports.tracks.intake.questions.find((one) => one.id === id);
  if (!question) return done({ intake: here.intake, wasCleaned: false });
  const read = answerFrom(question, given, { tracks: ports.tracks, today: localDay(now) });
  if (!read.ok) return read;
  if (isFlood(ports, actor, here)) return refuse("intake.too_busy");
  const isTyped = question.kind === "text" && typeof read.value === "string";
  const answer = isTyped ? cleanedText(String(read.value), now) : read.value;
  const changed = withAnswer(here.intake, id, answer, now);
  const wasCleaned = isTyped && answer !== read.value;
  return done({ intake: await kept(ports, here, changed), wasCleaned });
}

/** Whom the provider may answer. What we know of a person stays what we know. */
export async function giveContact(
  ports: Ports,
  actor: Actor,
  place: Place,
  typed: Contact,
): Promise<Outcome<Intake, ContactRefusal>> {
  const contact = contactFrom(typed);
  if (!contact.ok) return contact;
  const here = await intakeAt(ports, actor, place);
  const { withoutName: _, ...intake } = here.intake;
  const isSame = JSON.stringify(intake.contact) === JSON.stringify(contact.value);
  const isOurs = intake.personId !== undefined && intake.contact !== undefined;
  if (isOurs || isSame) return done(here.intake);
  if (isFlood(ports, actor, here)) return refuse("intake.too_busy");
  return done(await kept(ports, here, { ...intake, contact: contact.value }));
}

/** Only the outcome, for who does not say who he is; a name that was given stays. */
export async function skipContact(ports: Ports, actor: Actor, place: Place): Promise<Intake> {
  const here = await intakeAt(ports, actor, place);
  const { contact, withoutName, answers } = here.intake;
  const isNothing = Object.keys(answers).length === 0;
  if (contact || withoutName || isNothing) return here.intake;
  return await kept(ports, here, { ...here.intake, withoutName: true });
}
