import type { Language } from "../../contract/languages.ts";
import type { Session } from "./store.ts";
import { say } from "./texts.ts";

/** Where to go, as it was typed; undefined when it is only online. */
export const whereText = (
  { place }: Pick<Session, "place">,
  language: Language,
): string | undefined => place && say(language)(`place.${place.kind}`, { address: place.address });

/** Where it is and what to bring, in one line for a calendar; undefined when it is only online. */
export function locationOf(
  session: Pick<Session, "place">,
  language: Language,
): string | undefined {
  const where = whereText(session, language);
  const bring = session.place?.bring;
  return where && bring ? say(language)("event.location", { where, bring }) : where;
}
