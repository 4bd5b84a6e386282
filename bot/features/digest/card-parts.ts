import type { Language } from "../../contract/languages.ts";
import { sightings } from "../../contract/work.ts";
import { callout, type Element, execute, line, plain, quiet, strong } from "../../kernel/cards.ts";
import { dayText, localDay } from "../../kernel/time.ts";
import type { SignOffAsk } from "./digest-rules.ts";
import { say } from "./texts.ts";

/** Which card a button stands in: the answer shows that one again. */
export type CardKind = "week" | "ask";

/** What was just done, or why it could not be. */
export type Said = { readonly tone: "good" | "attention"; readonly text: string };

export const saidLine = (said: Said | undefined): readonly Element[] => {
  if (!said) return [];
  return [callout(`${said.tone === "good" ? "✓" : "⚠"} ${said.text}`, said.tone)];
};

const shownTitle = 80;
/** Never half an emoji, and without a new line: it stands in the middle of a sentence. */
export const short = (text: string, most: number): string => {
  const flat = text.replace(/\s+/g, " ").trim();
  return plain(
    flat.length > most ? `${flat.slice(0, most).replace(/[\ud800-\udbff]$/, "")}…` : flat,
  );
};
export const nameOf = ({ name }: { readonly name: string }): string => short(name, 50);

const hasWaited = 5;

/** One tap says what was seen; a remark is one tap more. */
export function signOffBlock(ask: SignOffAsk, card: CardKind, language: Language): Element {
  const t = say(language);
  const { groupId, personId, assignmentId, attempt, handedInAt, daysWaiting } = ask;
  const data = { groupId, personId, assignmentId, attempt, card };
  const day = dayText(localDay(handedInAt), language);
  const waits = daysWaiting >= hasWaited ? ` ${t("ask.waits", { count: daysWaiting })}` : "";
  return {
    type: "Container",
    spacing: "Medium",
    separator: true,
    items: [
      strong(t("ask.question", { name: nameOf(ask), title: short(ask.title, shownTitle) })),
      quiet(`${t(attempt > 1 ? "ask.again" : "ask.handedIn", { day })}${waits}`),
      ...(ask.asDeputy ? [quiet(t("ask.asDeputy"))] : []),
      {
        type: "ActionSet",
        actions: [
          ...sightings.map((seen) => execute(t(`seen.${seen}`), "digest.sign", { ...data, seen })),
          execute(t("ask.remark"), "digest.open", data),
        ],
      },
    ],
  };
}

export const moreLine = (rest: number, language: Language): readonly Element[] =>
  rest > 0 ? [line(say(language)("ask.more", { count: rest }))] : [];
