import type { Language } from "../../contract/languages.ts";
import type { TalkActionView, TalkView } from "../../contract/talks-api.ts";
import {
  type Action,
  type Element,
  execute,
  line,
  link,
  plain,
  quiet,
  strong,
} from "../../kernel/cards.ts";
import { day, dayText, instant } from "../../kernel/time.ts";
import { whenText } from "../sessions/public.ts";
import { say } from "./texts.ts";

/** Where a pressed card goes on: with the one talk, or with the list it stood in. */
export type From = "talk" | "list";

export const momentText = (
  { startsAt, endsAt }: { readonly startsAt: string; readonly endsAt: string },
  language: Language,
): string => whenText({ startsAt: instant(startsAt), endsAt: instant(endsAt) }, language);

const cut = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most - 1).toWellFormed()}…` : text;
export const typed = (text: string, most: number): string => plain(cut(text, most));

const mostNames = 4;

/** `Anna, Bram en nog 3` */
export function namesText(names: readonly string[], language: Language): string {
  const shown = names.slice(0, mostNames).map((name) => typed(name, 60));
  const rest = names.length - shown.length;
  if (rest === 0) return shown.join(", ");
  return say(language)("card.more", { names: shown.join(", "), count: rest });
}

export const titleText = (
  { kind, careOrganisation, participants }: TalkView,
  language: Language,
) => {
  const t = say(language);
  if (kind === "start") {
    return careOrganisation
      ? t("card.startOf", { organisation: typed(careOrganisation, 80) })
      : t("kind.start");
  }
  return t("card.of", { kind: t(`kind.${kind}`), name: namesText(participants, language) });
};

function stateLines(view: TalkView, language: Language): readonly Element[] {
  const t = say(language);
  const { state, moment } = view;
  if (state === "proposed") {
    if (view.proposals.length === 0) return [line(t("card.noMoments"))];
    return [line(t(view.mayAnswer ? "card.choose" : "card.proposed"))];
  }
  if (state === "cancelled") return [line(`✕ ${t("card.cancelled")}`)];
  if (state === "held") return [line(`✓ ${t("card.held")}`)];
  if (state === "missed") return [line(`✕ ${t("card.missed")}`)];
  return [
    strong(`✓ ${moment ? momentText(moment, language) : ""}`),
    line(t(view.inCalendar ? "card.invited" : "card.notYetInvited")),
  ];
}

const signs = { yes: "✓", no: "✕" } as const;

/** One proposed moment: what was said, or two buttons that say it. */
function proposalElements(
  view: TalkView,
  proposal: TalkView["proposals"][number],
  { from, language }: { readonly from: From; readonly language: Language },
): readonly Element[] {
  const t = say(language);
  const { groupId, talkId } = view;
  const { startsAt, mine } = proposal;
  const when = momentText(proposal, language);
  const said = mine === undefined ? undefined : mine ? "yes" : "no";
  const text = said ? `${signs[said]} ${when}: ${t(`card.${said}`)}` : when;
  if (!view.mayAnswer) return [line(text)];
  const button = (can: boolean) =>
    execute(t(can ? "card.can" : "card.cannot"), "talks.answer", {
      groupId,
      talkId,
      startsAt,
      can,
      from,
    });
  const actions: Action[] = mine === undefined ? [button(true), button(false)] : [button(!mine)];
  return [line(text), { type: "ActionSet", actions: [...actions] }];
}

/** What there is to know of one talk, with the buttons that answer it. */
export function talkElements(
  view: TalkView,
  where: { readonly from: From; readonly language: Language },
): readonly Element[] {
  const { language } = where;
  const t = say(language);
  return [
    ...stateLines(view, language),
    ...view.proposals.flatMap((one) => proposalElements(view, one, where)),
    ...(view.withoutSupervisor.length > 0 && view.state !== "cancelled"
      ? [quiet(t("card.withoutSupervisor", { names: namesText(view.withoutSupervisor, language) }))]
      : []),
  ];
}

export function talkActions(view: TalkView, language: Language): readonly Action[] {
  const t = say(language);
  const { groupId, talkId, joinUrl, state } = view;
  const isOpen = state === "planned" || state === "proposed";
  return [
    ...(joinUrl && state === "planned" ? [link(t("card.join"), joinUrl)] : []),
    ...(isOpen ? [execute(t("card.agenda"), "talks.agenda", { groupId, talkId })] : []),
  ];
}

const dueText = ({ dueOn, isLate }: TalkActionView, language: Language): string =>
  say(language)(isLate ? "action.late" : "action.due", { day: dayText(day(dueOn), language) });

/** One thing that was agreed: who, what, when, and a button for who may say that it is done. */
export function actionElements(
  groupId: string,
  action: TalkActionView,
  language: Language,
): readonly Element[] {
  const t = say(language);
  const { actionId, talkId, text, owner, doneAt, mayFinish } = action;
  const sign = doneAt === undefined ? "○" : "✓";
  const who = `${typed(owner.name, 60)} (${t(`role.${owner.role}`)})`;
  const state = doneAt === undefined ? dueText(action, language) : t("action.done");
  return [
    line(`${sign} ${typed(text, 160)}`),
    quiet(`${who}. ${state}`),
    ...(mayFinish
      ? [
          {
            type: "ActionSet" as const,
            actions: [
              execute(t("action.finish"), "talks.finish_action", { groupId, talkId, actionId }),
            ],
          },
        ]
      : []),
  ];
}
