import { urgentCard, urgentKinds } from "../../bot/features/triage/public.ts";
import { loadKnowledge } from "../../bot/knowledge/load.ts";
import type { CardMakers } from "./make.ts";

const { urgent } = loadKnowledge();

export const triageCards: CardMakers = {
  urgentCard: (_, language) => urgentKinds.map((kind) => urgentCard(kind, language, urgent)),
};
