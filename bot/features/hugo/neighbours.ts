import type { Audience, HugoOutcome } from "../../contract/hugo.ts";
import type { Language } from "../../contract/languages.ts";
import { type Action, type Card, goTo, messageCard, plain } from "../../kernel/cards.ts";
import type { Actor } from "../../kernel/feature.ts";
import type { Knowledge, KnowledgeItem } from "../../kernel/knowledge.ts";
import type { Ports } from "../../kernel/ports.ts";
import type { Instant } from "../../kernel/time.ts";
import { type Engine, makeEngine } from "../search/public.ts";
import type { UrgentKind } from "../triage/public.ts";
import type { Turn } from "./memory.ts";
import { say } from "./texts.ts";

/** What Hugo asks of other features, in one place. */

export type Current = {
  readonly version: string;
  readonly items: readonly KnowledgeItem[];
  readonly documents: Knowledge["documents"];
  readonly engine: Engine;
};
const engines = new WeakMap<Knowledge, Engine>();

/** The answers as they are now, with an engine that was made once. */
export function currentKnowledge({ knowledge }: Ports): Promise<Current> {
  const engine = engines.get(knowledge) ?? makeEngine(knowledge.items);
  engines.set(knowledge, engine);
  const { items, documents } = knowledge;
  return Promise.resolve({ version: "start", items, documents, engine });
}

type Kept = {
  /** Scrubbed; empty for an urgent question. */
  readonly text: string;
  readonly outcome: HugoOutcome;
  readonly ids: readonly string[];
  readonly audience?: Audience | undefined;
  readonly version: string;
};
export const keepQuestion = (ports: Ports, _question: Kept): Promise<string> =>
  Promise.resolve(ports.newId());
export const rateQuestion = (_ports: Ports, _id: string, _liked: boolean): Promise<void> =>
  Promise.resolve();

const personal = /[\w.+-]+@[\w-]+\.[\w.]+|\+?\d[\d\s-]{7,}\d/g;
export function scrubbed(
  text: string,
  _now: Instant,
): { readonly text: string; readonly found: boolean } {
  const scrub = text.replace(personal, "…");
  return { text: scrub, found: scrub !== text };
}

/** Fixed words for somebody in danger, whatever else was asked. */
export const urgentAnswer = (_ports: Ports, _kind: UrgentKind, language: Language): Card =>
  messageCard(say(language)("urgentLine"), []);

export type HandOverReason = "unanswered" | "asked" | "complaint" | "stopping";
type HandOver = { readonly reason: HandOverReason; readonly turns: readonly Turn[] };

/** A person of the provider takes over. */
export function handOverTo({ settings }: Ports, { language }: Actor, { reason }: HandOver): Card {
  const t = say(language);
  const { name, phone } = settings.helper;
  const values = { helper: plain(name), phone };
  return messageCard(t("person.title"), [t(`person.${reason}`), t("person.call", values)]);
}

/** The button that begins the intake questions, or goes on with them. */
export const intakeButton = (text: string): readonly Action[] => [goTo(text, "intake.start", {})];
