import { enoughPhrasings } from "../../contract/knowledge-item.ts";
import type { Command } from "../../kernel/feature.ts";
import { done, refuse } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import { tabLink } from "../../kernel/tab-link.ts";
import { knowledgeCard } from "./cards.ts";
import { monthOf, monthsBack } from "./month-rules.ts";
import { toLookAt } from "./question-rules.ts";
import { listQuestions } from "./question-store.ts";
import { listStandings } from "./read-items.ts";

/** This month and the one before: older ones are on the page. */
async function openMonths({ documents, now }: Ports) {
  const months = monthsBack(monthOf(now()), 2);
  return await Promise.all(
    months.map(async (month) => ({ month, ...toLookAt(await listQuestions(documents, month)) })),
  );
}

const answer: Command["answer"] = async (ports, { isCoordinator, language }) => {
  if (!isCoordinator) return refuse("groups.coordinators_only");
  const { knowledge, settings } = ports;
  const [standings, months] = await Promise.all([listStandings(ports), openMonths(ports)]);
  const used = standings.filter(({ state }) => state !== "removed");
  const titlesOf = (some: typeof used) => some.map(({ item }) => item.title[language]);
  const view = {
    counts: {
      items: used.length,
      changed: used.filter(({ state }) => state !== "start").length,
      removed: standings.length - used.length,
      problems: knowledge.problems.length,
    },
    startChanged: titlesOf(used.filter(({ startChanged }) => startChanged)),
    fewPhrasings: titlesOf(used.filter(({ item }) => item.questions.length < enoughPhrasings)),
    months,
    pageUrl: tabLink(settings, `/knowledge`),
    questionsUrl: tabLink(settings, `/knowledge/questions`),
  };
  return done(knowledgeCard(view, language));
};

/** What Hugo knows and what there is to mend, in the coordinator's own chat. */
export const knowledgeCommand: Command = {
  words: { nl: ["kennis", "kennis van hugo"], en: ["knowledge"] },
  answer,
};
