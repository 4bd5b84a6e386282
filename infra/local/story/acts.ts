import { type Instant, instant, plus } from "../../../bot/kernel/time.ts";
import { type ChoiceInput, choiceInputsOf, verbsOf } from "../cards.ts";
import type { Message, Person, TenantClient } from "../client.ts";
import type { Stage } from "./stage.ts";

type Time = Pick<Stage, "tenant">;

/** Goes on to a moment, unless it is past already (a story that runs again on the same data). */
export async function goTo({ tenant }: Time, to: Instant): Promise<void> {
  const { now } = await tenant.clock();
  if (instant(now) < to) await tenant.advance(to);
}

export async function letMinutesPass(stage: Time, minutes: number): Promise<void> {
  const { now } = await stage.tenant.clock();
  await goTo(stage, plus(instant(now), { minutes }));
}

export async function everybodyRedeems({ tenant }: Time): Promise<number> {
  const pending = (await tenant.people()).filter(({ guest }) => guest === "pending");
  for (const { id } of pending) await tenant.redeem(id);
  return pending.length;
}

export async function botMessages(
  tenant: TenantClient,
  person: Person,
): Promise<readonly Message[]> {
  const chats = await tenant.chats(person.id);
  return chats.flatMap(({ messages }) => messages).filter(({ from }) => from.isBot);
}

const withVerb = (messages: readonly Message[], verb: string): Message | undefined =>
  messages.findLast(({ cards }) => cards.some((card) => verbsOf(card).includes(verb)));

/** Different people give different answers, and the same person the same ones every time. */
function answersTo(inputs: readonly ChoiceInput[], seed: number): Record<string, string> {
  return Object.fromEntries(
    inputs.map(({ id, choices }, index) => [
      id,
      choices[(seed * 7 + index * 3) % choices.length]?.value ?? "",
    ]),
  );
}

const mostPages = 40;

/** Opens the scan in chat and presses page after page until the card has no more questions. */
export async function fillInScan(
  { tenant }: Stage,
  person: Person,
  seed: number,
): Promise<"done" | "was_done" | "not_sent"> {
  const messages = await botMessages(tenant, person);
  const started = withVerb(messages, "scan.save_page");
  const invited = withVerb(messages, "scan.open");
  const message = started ?? invited;
  if (!message) return "not_sent";
  const { activityId } = message;
  let card: unknown = message.cards[0];
  if (!started) {
    card = (await tenant.press(person.id, { activityId, verb: "scan.open", inputs: {} })).card;
  }
  for (let page = 0; page < mostPages; page += 1) {
    const inputs = choiceInputsOf(card);
    if (inputs.length === 0) return page === 0 ? "was_done" : "done";
    const answers = answersTo(inputs, seed + page);
    const press = { activityId, verb: "scan.save_page", inputs: answers };
    card = (await tenant.press(person.id, press)).card;
  }
  throw new Error("the scan has no end");
}

export async function handIn(
  { tenant }: Stage,
  person: Person,
  text: string,
): Promise<"done" | "was_done" | "not_sent"> {
  const messages = await botMessages(tenant, person);
  const message = withVerb(messages, "assignments.open_hand_in");
  if (!message) return withVerb(messages, "assignments.open") ? "was_done" : "not_sent";
  const { activityId } = message;
  await tenant.press(person.id, { activityId, verb: "assignments.open_hand_in", inputs: {} });
  const answer = { activityId, verb: "assignments.hand_in", inputs: { text } };
  const { card } = await tenant.press(person.id, answer);
  if (!verbsOf(card).includes("assignments.say_minutes"))
    throw new Error("handing in gave no end card");
  return "done";
}

/** What the bot answers to a word; a story that runs again reads the answer that is there already. */
export async function askOnce(
  { tenant }: Stage,
  person: Person,
  text: string,
  verb: string,
): Promise<unknown> {
  const answered = async () => {
    const messages = await botMessages(tenant, person);
    // The welcome has the same button; the answer is the card that came with a later message.
    return messages.filter(({ cards }) => verbsOf(cards[0]).includes(verb)).at(1);
  };
  const before = await answered();
  if (before) return before.cards[0];
  await tenant.say(person.id, text);
  return (await answered())?.cards[0];
}
