import { textOf, verbsOf } from "../../infra/local/cards.ts";
import type { Message, Pressed } from "../../infra/local/client.ts";
import type { Named } from "./a-group-file.ts";
import { type AppUnderTest, idOf } from "./app-under-test.ts";

type Running = Pick<AppUnderTest, "tenant">;

/** Everything the bot sent this person, oldest first; cards as the person sees them now. */
export async function botMessages({ tenant }: Running, who: Named): Promise<readonly Message[]> {
  const chats = await tenant.chats(idOf(who));
  return chats.flatMap(({ messages }) => messages).filter(({ from }) => from.isBot);
}

/** The sentences of each card the bot sent this person. */
export const cardTexts = async (running: Running, who: Named): Promise<readonly string[]> =>
  (await botMessages(running, who)).map(({ cards }) => textOf(cards[0]));

/** The newest message with this button. @throws when there is none */
export async function messageWith(running: Running, who: Named, verb: string): Promise<Message> {
  const messages = await botMessages(running, who);
  const found = messages.findLast(({ cards }) =>
    cards.some((card) => verbsOf(card).includes(verb)),
  );
  if (!found) throw new Error(`${who.name} has no card with ${verb}`);
  return found;
}

type Press = {
  readonly verb: string;
  readonly inputs?: Readonly<Record<string, string>>;
  /** Picks between buttons with the same verb. */
  readonly data?: object;
  /** The newest message with this button when absent. */
  readonly activityId?: string;
};

export async function press(running: Running, who: Named, given: Press): Promise<Pressed> {
  const { verb, inputs = {}, data } = given;
  const activityId = given.activityId ?? (await messageWith(running, who, verb)).activityId;
  const pressed = { activityId, verb, inputs, ...(data ? { data } : {}) };
  return await running.tenant.press(idOf(who), pressed);
}

/** What the bot answers to something typed. @throws when it stays silent */
export async function say(running: Running, who: Named, text: string): Promise<Message> {
  const before = (await botMessages(running, who)).length;
  await running.tenant.say(idOf(who), text);
  const answer = (await botMessages(running, who))[before];
  if (!answer) throw new Error(`the bot does not answer ${text}`);
  return answer;
}
