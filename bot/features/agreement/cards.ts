import type { Language } from "../../contract/languages.ts";
import {
  type Action,
  type Card,
  callout,
  card,
  type Element,
  execute,
  facts,
  line,
  messageCard,
  plain,
  quiet,
  strong,
  title,
} from "../../kernel/cards.ts";
import { dayText, localDay } from "../../kernel/time.ts";
import type { Agreement } from "../groups/public.ts";
import { isAccepted, missingOf, type Party, parties } from "./agreement-rules.ts";
import { textOf } from "./text.ts";
import { say } from "./texts.ts";

export type AgreementView = {
  readonly groupId: string;
  readonly personId: string;
  readonly name: string;
  readonly agreement: Agreement;
  /** As which of the three the reader may say yes; absent when there is nothing for him to do. */
  readonly as?: Party | undefined;
  /** Name and mail or telephone, most useful first. */
  readonly contacts: readonly (readonly [string, string])[];
};

const seenOf = ({ groupId, personId, agreement }: AgreementView) => ({
  groupId,
  personId,
  version: agreement.version,
  hoursPerWeek: agreement.hoursPerWeek,
});

function stateRows({ agreement }: AgreementView, language: Language) {
  const t = say(language);
  return parties.map((party) => {
    const said = agreement.accepted[party];
    const on = said ? dayText(localDay(said.at), language) : "";
    const text = said ? t("state.accepted", { on, name: plain(said.name) }) : t("state.open");
    return [t(`who.${party}`), text] as const;
  });
}

const mayAccept = ({ as, agreement }: AgreementView): boolean =>
  as !== undefined && agreement.accepted[as] === undefined;

function said(view: AgreementView, language: Language): Element[] {
  const t = say(language);
  const { as, agreement } = view;
  if (isAccepted(agreement)) return [callout(t("all"), "good")];
  if (as === undefined || mayAccept(view)) return [];
  const who = missingOf(agreement)
    .map((party) => t(`who.${party}`).toLowerCase())
    .join(", ");
  return [callout(t("accepted"), "good"), line(t("waiting", { who }))];
}

const agreed = ({ agreement }: AgreementView, language: Language): Element[] =>
  textOf(agreement, language).map((text) => line(`• ${text}`));

/** @param text absent where it stands above, the same for everybody */
function onePerson(
  view: AgreementView,
  language: Language,
  text: readonly Element[] = [],
): Element[] {
  const t = say(language);
  return [
    strong(t("about", { name: plain(view.name) })),
    ...text,
    facts(stateRows(view, language)),
    ...said(view, language),
  ];
}

function contactRows({ contacts }: AgreementView, language: Language): Element[] {
  if (contacts.length === 0) return [];
  const rows = contacts.map(([who, how]) => [plain(who), plain(how)] as const);
  return [quiet(say(language)("contacts")), facts(rows)];
}

/** The agreement of one participant, for one of the three or for who may look. */
export function agreementCard(view: AgreementView, language: Language): Card {
  const t = say(language);
  const actions: readonly Action[] = mayAccept(view)
    ? [execute(t("accept"), "agreement.accept", seenOf(view), "positive")]
    : [];
  return card({
    fallbackText: t(mayAccept(view) ? "summary" : "summaryDone"),
    body: [
      title(t("title")),
      line(t("intro")),
      ...onePerson(view, language, agreed(view, language)),
      ...contactRows(view, language),
      quiet(t("notContract")),
    ],
    actions,
  });
}

/** So many fit with the longest names; the rest stands on the page. */
const mostPeople = 6;

/** All participants of one supervisor: the text once where it is the same for all, a button each. */
export function supervisorAgreementCard(views: readonly AgreementView[], language: Language): Card {
  const t = say(language);
  if (views.length === 0) return messageCard(t("title"), [t("nothing")]);
  const open = views.filter(mayAccept);
  const shown = [...open, ...views.filter((view) => !mayAccept(view))].slice(0, mostPeople);
  const rest = views.length - shown.length;
  const [first] = shown;
  const texts = new Set(shown.map(({ agreement }) => textOf(agreement, language).join("\n")));
  const common = first && texts.size === 1 ? agreed(first, language) : [];
  const block = (view: AgreementView): Element => ({
    type: "Container",
    separator: true,
    spacing: "Large",
    items: [
      ...onePerson(view, language, common.length > 0 ? [] : agreed(view, language)),
      ...(mayAccept(view)
        ? [
            {
              type: "ActionSet" as const,
              actions: [
                execute(
                  t("acceptFor", { name: plain(view.name) }),
                  "agreement.accept",
                  { ...seenOf(view), all: true },
                  "positive",
                ),
              ],
            },
          ]
        : []),
    ],
  });
  return card({
    fallbackText: t(open.length > 0 ? "summary" : "summaryDone"),
    body: [
      title(t("title")),
      line(t("intro")),
      ...common,
      ...shown.map(block),
      ...(rest > 0 ? [line(t("more", { count: rest }))] : []),
      quiet(t("notContract")),
    ],
  });
}

export const noAgreementCard = (language: Language): Card =>
  messageCard(say(language)("title"), [say(language)("noAgreement")]);
