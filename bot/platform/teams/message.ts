import { CardFactory, type TurnContext } from "botbuilder";
import { languages } from "../../contract/languages.ts";
import type { Actor, Command } from "../../kernel/feature.ts";
import { rerunOnConflict } from "../../kernel/rerun.ts";
import { reply } from "./reply.ts";
import type { TurnTable } from "./turn-table.ts";

const withoutMention = (text: string): string => text.replace(/<at>[^<]*<\/at>/g, " ").trim();

/** What somebody typed, without mentions, case, punctuation and double spaces. */
export const normalised = (text: string): string =>
  withoutMention(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s]/gu, " ")
    .replace(/\s+/g, " ")
    .trim();

const says = (command: Command, text: string): boolean =>
  languages.some((language) => command.words[language].includes(text));

export async function onMessage(
  context: TurnContext,
  actor: Actor,
  table: TurnTable,
): Promise<void> {
  const typed = context.activity.text ?? "";
  const text = normalised(typed);
  const command = table.commands.find((one) => says(one, text));
  const { conversationType } = context.activity.conversation;
  // In a channel everybody reads along: what is somebody's own is answered in the own chat only.
  if (conversationType !== "personal" && command && !command.alsoInTeams) {
    await reply(context, table.words[actor.language].ownChatOnly);
    return;
  }
  const said = { text: withoutMention(typed), inTeam: conversationType !== "personal" };
  const outcome = await rerunOnConflict(() =>
    command ? command.answer(table.ports, actor) : table.fallback(table.ports, actor, said),
  );
  if (!outcome.ok) {
    await reply(context, table.sentence(actor.language, outcome));
    return;
  }
  await reply(context, {
    summary: outcome.value.fallbackText ?? "",
    attachments: [CardFactory.adaptiveCard(outcome.value)],
  });
}
