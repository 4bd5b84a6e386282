import { type Audience, audience } from "#contract/hugo.ts";
import type { Turn } from "#contract/hugo-api.ts";
import { type CardJson, gistOf } from "../cards/card-json.ts";

/** What somebody does that the server answers. `at` is the place in the talk that it belongs to. */
export type Act =
  | { readonly kind: "ask"; readonly at: number; readonly q: string }
  | {
      readonly kind: "press";
      readonly at: number;
      readonly verb: string;
      readonly data: Readonly<Record<string, unknown>>;
      /** What stands on the button; empty for what the page does by itself. */
      readonly words: string;
    };

export type Entry =
  | { readonly kind: "question"; readonly at: number; readonly text: string }
  /** A button's answer takes the place of its card, as in Teams. */
  | { readonly kind: "card"; readonly at: number; readonly card: CardJson }
  /** The server could not say hello; the page does. */
  | { readonly kind: "greeting"; readonly at: number };

export type Trouble = {
  readonly act: Act;
  readonly message: string;
  /** The same may well work a moment later. */
  readonly mayRetry: boolean;
};

export type Talk = {
  readonly entries: readonly Entry[];
  readonly waitingFor: Act | undefined;
  readonly trouble: Trouble | undefined;
  readonly turns: readonly Turn[];
  readonly audience: Audience | undefined;
  /** A card asked who he is; that is done once. */
  readonly askedWho: boolean;
};

export type Happening =
  | { readonly kind: "sent"; readonly act: Act }
  | {
      readonly kind: "answered";
      readonly act: Act;
      readonly card: CardJson;
      readonly askedWho?: true | undefined;
    }
  | { readonly kind: "failed"; readonly trouble: Trouble }
  | { readonly kind: "greeted"; readonly act: Act };

export const emptyTalk = (known: Audience | undefined): Talk => ({
  entries: [],
  waitingFor: undefined,
  trouble: undefined,
  turns: [],
  audience: known,
  askedWho: false,
});

/** The first card, which nobody asked for: nobody waits for it either. */
export const isHello = (act: Act): boolean => act.kind === "press" && act.verb === "hugo.start";

/** True while somebody waits for an answer: one thing at a time. */
export const isBusy = ({ waitingFor }: Talk): boolean =>
  waitingFor !== undefined && !isHello(waitingFor);

const mostTurns = 20;
const longestTurn = 2_000;

const turn = (by: Turn["by"], text: string): readonly Turn[] =>
  text === "" ? [] : [{ by, text: text.slice(0, longestTurn).toWellFormed() }];

const wordsOf = (act: Act): string => (act.kind === "ask" ? act.q : act.words);

/** In the order in which things were asked, whatever answer came first. */
const inOrder = (entries: readonly Entry[]): readonly Entry[] =>
  entries.toSorted((one, other) => one.at - other.at);

/** The card in the place of the act; a question stays, with its answer behind it. */
function withCard(entries: readonly Entry[], act: Act, card: CardJson): readonly Entry[] {
  const answer: Entry = { kind: "card", at: act.at, card };
  const isThere = entries.some(({ kind, at }) => kind === "card" && at === act.at);
  return isThere
    ? entries.map((entry) => (entry.kind === "card" && entry.at === act.at ? answer : entry))
    : inOrder([...entries, answer]);
}

const stillWaiting = ({ waitingFor }: Talk, done: Act): Act | undefined =>
  waitingFor === done ? undefined : waitingFor;

function answered(
  talk: Talk,
  { act, card, askedWho }: Extract<Happening, { kind: "answered" }>,
): Talk {
  const said = [...turn("asker", wordsOf(act)), ...turn("hugo", gistOf(card) ?? "")];
  const told = act.kind === "press" ? audience.safeParse(act.data["audience"]).data : undefined;
  return {
    ...talk,
    entries: withCard(talk.entries, act, card),
    waitingFor: stillWaiting(talk, act),
    turns: [...talk.turns, ...said].slice(-mostTurns),
    audience: told ?? talk.audience,
    askedWho: talk.askedWho || askedWho === true,
  };
}

function sent(talk: Talk, act: Act): Talk {
  const isNew = act.kind === "ask" && !talk.entries.some(({ at }) => at === act.at);
  const question: readonly Entry[] = isNew ? [{ kind: "question", at: act.at, text: act.q }] : [];
  return {
    ...talk,
    entries: [...talk.entries, ...question],
    waitingFor: act,
    trouble: undefined,
  };
}

function greeted(talk: Talk, act: Act): Talk {
  const isThere = talk.entries.some(({ at }) => at === act.at);
  const greeting: readonly Entry[] = isThere ? [] : [{ kind: "greeting", at: act.at }];
  return {
    ...talk,
    waitingFor: stillWaiting(talk, act),
    entries: inOrder([...talk.entries, ...greeting]),
  };
}

/** What becomes of the talk. Pure; it lives in the memory of one open page and nowhere else. */
export function talkAfter(talk: Talk, happening: Happening): Talk {
  switch (happening.kind) {
    case "sent":
      return sent(talk, happening.act);
    case "answered":
      return answered(talk, happening);
    case "failed":
      return {
        ...talk,
        waitingFor: stillWaiting(talk, happening.trouble.act),
        trouble: happening.trouble,
      };
    case "greeted":
      return greeted(talk, happening.act);
  }
}
