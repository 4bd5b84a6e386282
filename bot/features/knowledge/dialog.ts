import type { Card } from "../../kernel/cards.ts";
import type { Actor, Dialog, DialogPage } from "../../kernel/feature.ts";
import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import { adviceOn } from "./advice-rules.ts";
import { changeItem, typed } from "./change-item.ts";
import { currentKnowledge } from "./current.ts";
import {
  answerFormCard,
  answerSavedCard,
  checkAnswerCard,
  chooseItemCard,
  type Submitted,
  submitted,
} from "./dialog-cards.ts";
import { answerCardOf } from "./item-card.ts";
import type { Standing } from "./merge-rules.ts";
import { findStanding, listStandings } from "./read-items.ts";
import { adviceSentence, problemSentence, say } from "./texts.ts";

type Asked = { readonly ports: Ports; readonly actor: Actor; readonly given: Submitted };
type Answer = Promise<Outcome<DialogPage, string>>;

const page = ({ actor }: Asked, card: Card) =>
  done({ title: say(actor.language)("dialog.title"), card });

async function choose(asked: Asked): Answer {
  const { language } = asked.actor;
  const choices = (await listStandings(asked.ports))
    .filter(({ state }) => state !== "removed")
    .map(({ id, item }) => ({ id, title: item.title[language] }));
  return page(asked, chooseItemCard(choices, language));
}

/** What was typed, on top of the item as it stands. */
const typedOn = ({ given, actor }: Asked, { id, item, change }: Standing) => ({
  id,
  name: item.title[actor.language],
  revision: given.revision ?? change?.revision ?? 0,
  answer: { nl: given.nl ?? item.answer.nl, en: given.en ?? item.answer.en },
});

const form = (
  asked: Asked,
  standing: Standing,
  warnings: readonly string[] = [],
): Outcome<DialogPage, never> =>
  page(asked, answerFormCard(typedOn(asked, standing), warnings, asked.actor.language));

async function check(asked: Asked, standing: Standing): Answer {
  const { ports, actor } = asked;
  const shown = typedOn(asked, standing);
  const item = { ...standing.item, answer: shown.answer };
  const advice = adviceOn(typed(item))
    .filter(({ field }) => field === "answer" || field === "answerEn")
    .map((one) => adviceSentence(one, actor.language));
  const preview = answerCardOf(await currentKnowledge(ports), item, "nl");
  return page(asked, checkAnswerCard(shown, { preview, advice }, actor.language));
}

async function save(asked: Asked, standing: Standing): Answer {
  const { ports, actor, given } = asked;
  const { id, revision, answer } = typedOn(asked, standing);
  const item = { ...typed(standing.item), answer };
  const outcome = await changeItem(ports, actor, { itemId: id, revision, item });
  if (!outcome.ok) return outcome;
  const changed = outcome.value;
  if (changed.kind === "saved") return page(asked, answerSavedCard(actor.language));
  if (changed.kind === "wrong") {
    const warnings = changed.problems.map((one) => problemSentence(one, actor.language));
    return form(asked, standing, warnings);
  }
  // His own words stay, on top of what the other made of it; the next save is his decision.
  const now = changed.standing;
  const anew = { ...asked, given: { ...given, revision: now.change?.revision ?? 0 } };
  const meanwhile = say(actor.language)("dialog.meanwhile");
  return form(anew, now, [`${meanwhile} ${now.item.answer.nl}`]);
}

async function shown(asked: Asked): Answer {
  const { ports, actor, given } = asked;
  if (!actor.isCoordinator) return refuse("groups.coordinators_only");
  if (given.step === "choose" || given.id === undefined) return await choose(asked);
  const standing = await findStanding(ports, given.id);
  if (!standing || standing.state === "removed") return refuse("knowledge.unknown_item");
  if (given.step === "save") return await save(asked, standing);
  return given.step === "check" ? await check(asked, standing) : form(asked, standing);
}

/** Change the text of one answer from the chat, with a look at the card before it counts. */
export const changeDialog: Dialog = {
  open: async (ports, actor, data) =>
    await shown({ ports, actor, given: submitted.parse({ step: "form", ...Object(data) }) }),
  submit: async (ports, actor, data) => await shown({ ports, actor, given: submitted.parse(data) }),
};
