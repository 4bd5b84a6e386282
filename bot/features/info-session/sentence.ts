import type { Language } from "../../contract/languages.ts";
import { dayText, localDay, localTime } from "../../kernel/time.ts";
import type { InfoSession } from "./store.ts";
import { say } from "./texts.ts";

/**
 * When and where the information session is, in one or two sentences. The place is as somebody typed
 * it: `plain()` it in a card.
 */
export function infoSessionSentence(
  { startsAt, online, where }: Pick<InfoSession, "startsAt" | "online" | "where">,
  language: Language,
): string {
  const t = say(language);
  const values = { day: dayText(localDay(startsAt), language), time: localTime(startsAt), where };
  if (where === "") return t("sentence.online", values);
  return t(online ? "sentence.onlineWith" : "sentence.at", values);
}
