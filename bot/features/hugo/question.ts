import type { Audience, HugoOutcome } from "../../contract/hugo.ts";
import type { Card } from "../../kernel/cards.ts";
import type { Ports } from "../../kernel/ports.ts";
import { type CurrentKnowledge, keepQuestion } from "../knowledge/public.ts";
import type { Triage } from "../triage/public.ts";
import type { Turn } from "./memory.ts";

export type Asked = {
  /** As typed, of any length. */
  readonly q: string;
  /** As whom the page asks; in Teams it is remembered. */
  readonly audience?: Audience | undefined;
  /** The page asked who he is before. */
  readonly askedWho?: true | undefined;
  /** One open page, so that one visitor does not ask too fast. */
  readonly visit?: string | undefined;
  /** The same question once more, now that it is known who asks: kept already. */
  readonly again?: boolean;
};

/** All that an answer is made from. */
export type Question = {
  /** One line of plain text. */
  readonly tidy: string;
  /** Without personal data: all that is kept, and all that leaves this house. */
  readonly clean: string;
  /** What was said before, for a person who takes over. */
  readonly before: readonly Turn[];
  readonly looked: Triage;
  readonly audience: Audience | undefined;
  readonly mayAskWho: boolean;
  readonly isAgain: boolean;
  readonly current: CurrentKnowledge;
};

export type Reply = {
  readonly outcome: HugoOutcome;
  /** Best first. */
  readonly ids: readonly string[];
  readonly card: Card;
  /** The card asks who he is, which is done once. */
  readonly askedWho?: boolean;
};

/**
 * Keeps what was asked, without personal data, and what became of it. Of what no answer could ever be
 * written for, such as a question about somebody else, is only counted that it was asked. Gives its id,
 * or "" when there is none.
 */
export async function kept(
  ports: Ports,
  { clean, looked, audience, isAgain, current: { version } }: Question,
  { outcome, ids }: Pick<Reply, "outcome" | "ids">,
): Promise<string> {
  if (isAgain) return "";
  const text = looked.kind === "ordinary" ? clean : "";
  return await keepQuestion(ports, { text, outcome, ids, audience, version });
}
