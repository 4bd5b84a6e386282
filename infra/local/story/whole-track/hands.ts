import { setTimeout as sleep } from "node:timers/promises";
import type { EndpointName, Input, Output } from "../../../../bot/contract/api.ts";
import { type Instant, instant, plus } from "../../../../bot/kernel/time.ts";
import { AppProblem } from "../../app-client.ts";
import { buttonsOf } from "../../cards.ts";
import type { Message, Person } from "../../client.ts";
import { botMessages } from "../acts.ts";
import type { TrackStage } from "./track-stage.ts";

type Data = Readonly<Record<string, unknown>>;
type Press = {
  readonly verb: string;
  /** Picks between buttons with the same verb. */
  readonly data?: Data;
  readonly inputs?: Readonly<Record<string, string>>;
};
/** A message and its card as it stands now. */
type Shown = { readonly activityId: string; readonly card: unknown };

/**
 * What people do, in spite of an app that may die at any moment: they try again, as people do. Nothing
 * here knows whether an answer that was lost had its effect.
 */
export type Hands = {
  readonly goTo: (at: Instant) => Promise<void>;
  readonly now: () => Promise<Instant>;
  /** The newest card with this button; undefined when there is none. */
  readonly find: (who: Person, press: Press) => Promise<Shown | undefined>;
  readonly pressOn: (who: Person, shown: Shown, press: Press) => Promise<Shown>;
  /** Finds the card and presses; waits some minutes for a card that is on its way. */
  readonly press: (who: Person, press: Press) => Promise<Shown | undefined>;
  readonly say: (who: Person, text: string) => Promise<void>;
  /** Does it again for as long as the app is away. */
  readonly insist: <T>(work: () => Promise<T>) => Promise<T>;
  /** Undefined when the app says no with one of these codes. */
  readonly call: <N extends EndpointName>(
    mail: string,
    name: N,
    input: Input<N>,
    fine?: readonly string[],
  ) => Promise<Output<N> | undefined>;
};

const mostTries = 40;
const betweenInMs = 150;
const accepted = 200;

const fits = (data: Data, wanted: Data): boolean =>
  Object.entries(wanted).every(([key, value]) => data[key] === value);
const has =
  ({ verb, data = {} }: Press) =>
  (card: unknown): boolean =>
    buttonsOf(card).some((button) => button.verb === verb && fits(button.data, data));

/** The app is gone or going; anything else is a mistake of this story. */
const mayPass = (error: unknown): boolean =>
  error instanceof AppProblem
    ? error.status >= 500
    : error instanceof TypeError || /answers 50\d|did not answer/.test(String(error));

export function handsOn(stage: TrackStage): Hands {
  const { tenant } = stage;
  const stubbornly = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
    for (let tries = 1; ; tries += 1) {
      try {
        return await work();
      } catch (error) {
        if (!mayPass(error) || tries === mostTries) throw new Error(what, { cause: error });
        await sleep(betweenInMs);
        await stage.again();
      }
    }
  };
  const goTo = (at: Instant): Promise<void> =>
    stubbornly("the clock", async () => {
      const { now } = await tenant.clock();
      if (instant(now) < at) await tenant.advance(at);
    });
  const find = async (who: Person, press: Press): Promise<Shown | undefined> => {
    const messages: readonly Message[] = await botMessages(tenant, who);
    const message = messages.findLast(({ cards }) => cards.some(has(press)));
    return message && { activityId: message.activityId, card: message.cards.find(has(press)) };
  };
  const pressOn = (who: Person, { activityId }: Shown, press: Press): Promise<Shown> =>
    stubbornly(press.verb, async () => {
      const { verb, data, inputs = {} } = press;
      const given = { activityId, verb, inputs, ...(data ? { data } : {}) };
      const answer = await tenant.press(who.id, given);
      if (answer.status !== accepted) throw new Error(`the app answers ${answer.status}`);
      if (!answer.card) throw new Error(`${verb}: ${answer.message ?? "no card"}`);
      return { activityId, card: answer.card };
    });
  const now = async (): Promise<Instant> => {
    const clock = await stubbornly("the clock", () => tenant.clock());
    return instant(clock.now);
  };
  const mostMinutes = 6;
  const press = async (who: Person, wanted: Press): Promise<Shown | undefined> => {
    for (let minute = 0; minute < mostMinutes; minute += 1) {
      const shown = await find(who, wanted);
      if (shown) return await pressOn(who, shown, wanted);
      await goTo(plus(await now(), { minutes: 1 }));
    }
    return undefined;
  };
  return {
    goTo,
    now,
    find,
    pressOn,
    press,
    insist: (work) => stubbornly("the class", work),
    say: (who, text) => stubbornly(text, async () => void (await tenant.say(who.id, text))),
    call: (mail, name, input, fine = []) =>
      stubbornly(name, async () => {
        try {
          return await (await stage.callAs(mail))(name, input);
        } catch (error) {
          if (error instanceof AppProblem && fine.includes(error.code)) return undefined;
          throw error;
        }
      }),
  };
}
