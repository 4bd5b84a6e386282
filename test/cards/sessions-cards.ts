import { changedCard, nextCard, noneCard } from "../../bot/features/sessions/cards.ts";
import { presenceActions } from "../../bot/features/sessions/public.ts";
import { plus } from "../../bot/kernel/time.ts";
import type { CardMakers } from "./make.ts";
import { groupOf, sessionOf, sessionsOf, words } from "./values.ts";

export const sessionsCards: CardMakers = {
  nextCard: (size, language) =>
    nextCard(
      {
        groupId: groupOf(size).groupId,
        groupName: words(size).name,
        session: sessionOf(size),
        mayChange: size !== "typical",
        presence: presenceActions(
          {
            groupId: groupOf(size).groupId,
            session: sessionOf(size),
            now: plus(sessionOf(size).startsAt, { minutes: -5 }),
          },
          language,
        ),
      },
      language,
    ),
  noneCard: (_size, language) => noneCard(language),
  changedCard: (size, language) =>
    (["moved", "cancelled"] as const).map((kind) =>
      changedCard({ kind, groupName: words(size).name, sessions: sessionsOf(size) }, language),
    ),
};
