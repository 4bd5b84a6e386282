import { judge } from "../../../bot/features/hugo/judge.ts";
import { makeEngine } from "../../../bot/features/search/public.ts";
import type { UrgentKind } from "../../../bot/kernel/urgent.ts";
import { loadKnowledge } from "../../../bot/knowledge/load.ts";
import { answerLine, type Judge } from "./answer-line.ts";
import { readHugoOptions } from "./options.ts";
import { endWithReader, printLine, warn } from "./print.ts";
import { type Question, readQuestions } from "./questions-file.ts";
import { words } from "./words.ts";
import { WrongUse } from "./wrong-use.ts";

// Hugo in the terminal: what he knows from his file, without the app, its storage or a network.
const wrongUse = 2;

function open() {
  const knowledge = loadKnowledge();
  for (const problem of knowledge.problems) warn(words.brokenItem(problem));
  const engine = makeEngine(knowledge.items);
  const judged: Judge = ({ q, audience }) => judge(engine, q, audience);
  return { knowledge, judge: judged };
}

async function answerAll(questions: readonly Question[], json: boolean): Promise<void> {
  const hugo = open();
  for (const question of questions) {
    const answered = answerLine(hugo.judge, question);
    const { q, outcome, ids, confidence } = answered;
    await printLine(
      json ? JSON.stringify(answered) : `${outcome}  ${confidence}  ${ids.join(" ")}  <- ${q}`,
    );
  }
}

async function talk(): Promise<void> {
  const [{ chat }, { makeConversation }, { urgentCard }, { blocksOfCard }] = await Promise.all([
    import("./chat.ts"),
    import("./conversation.ts"),
    import("../../../bot/features/triage/public.ts"),
    import("../../../bot/platform/outbox/card-text.ts"),
  ]);
  const { knowledge, judge: judged } = open();
  const urgentLines = (kind: UrgentKind): readonly string[] =>
    blocksOfCard(urgentCard(kind, "nl", knowledge.urgent)).map(({ spans }) =>
      spans.map(({ text }) => text).join(""),
    );
  await chat(makeConversation({ knowledge, judge: judged, urgentLines }));
}

endWithReader();
try {
  const { questions: file, json } = readHugoOptions(process.argv.slice(2));
  if (file === undefined) await talk();
  else {
    const { questions, warnings } = readQuestions(file);
    for (const warning of warnings) warn(warning);
    await answerAll(questions, json);
  }
} catch (error) {
  if (!(error instanceof WrongUse)) throw error;
  warn(error.message);
  process.exitCode = wrongUse;
}
