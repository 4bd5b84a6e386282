import { longestQuestion } from "../../contract/hugo-api.ts";
import type { Language } from "../../contract/languages.ts";
import { type Action, type Card, card, line, title } from "../../kernel/cards.ts";
import type { Triage } from "../triage/public.ts";
import { coursesButton, personButton, topicsButton, urgentLine } from "./card-parts.ts";
import { say } from "./texts.ts";

type Sorry = {
  readonly heading: string;
  readonly sentences: readonly string[];
  readonly actions: readonly Action[];
};

const sorry = ({ heading, sentences, actions }: Sorry, language: Language): Card =>
  card({
    fallbackText: [`${heading}.`, ...sentences].join(" "),
    body: [title(heading), ...sentences.map(line), urgentLine(language)],
    actions: [...actions],
  });

/** Nothing that Hugo knows: says so, and offers a person. */
export function outsideCard(language: Language): Card {
  const t = say(language);
  return sorry(
    {
      heading: t("outside.title"),
      sentences: [t("outside.text"), t("outside.next")],
      actions: [
        personButton("unanswered", language),
        topicsButton(language),
        coursesButton(language),
      ],
    },
    language,
  );
}

type RefusedReason = Extract<Triage, { kind: "refused" }>["reason"];
const words = {
  client_advice: "client",
  others_data: "others",
  test_answers: "answers",
  instructions: "instructions",
  rude: "rude",
} as const satisfies Record<RefusedReason, string>;

/** What Hugo does not do, each in a sentence of its own. */
export function refusedCard(reason: RefusedReason, language: Language): Card {
  const t = say(language);
  const about = words[reason];
  return sorry(
    {
      heading: t(`refused.${about}Title`),
      sentences: [t(`refused.${about}`), t(`refused.${about}Next`)],
      actions: [personButton("asked", language), topicsButton(language)],
    },
    language,
  );
}

export function tooLongCard(language: Language): Card {
  const t = say(language);
  return sorry(
    {
      heading: t("tooLong.title"),
      sentences: [t("tooLong.text", { most: longestQuestion }), t("tooLong.next")],
      actions: [personButton("asked", language), topicsButton(language)],
    },
    language,
  );
}

export function tooManyCard(language: Language): Card {
  const t = say(language);
  return sorry(
    {
      heading: t("tooMany.title"),
      sentences: [t("tooMany.text"), t("tooMany.next")],
      actions: [personButton("asked", language), topicsButton(language)],
    },
    language,
  );
}

/** In both languages: who reads neither sees two chances. */
export function otherLanguageCard(language: Language): Card {
  const t = say(language);
  return card({
    fallbackText: t("language.gist"),
    body: [
      title(t("language.title")),
      line(t("language.dutch")),
      line(t("language.english")),
      urgentLine(language),
    ],
    actions: [personButton("asked", language), topicsButton(language)],
  });
}
