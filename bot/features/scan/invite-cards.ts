import type { Language } from "../../contract/languages.ts";
import { type Card, card, execute, line, plain, quiet, title } from "../../kernel/cards.ts";
import { say } from "./texts.ts";

type InviteView = {
  readonly groupId: string;
  readonly pages: number;
  readonly minutes: number;
  readonly firstSession: string;
  readonly begun: boolean;
};

export function inviteCard(view: InviteView, language: Language): Card {
  const t = say(language);
  const { groupId, pages, minutes, firstSession, begun } = view;
  return card({
    fallbackText: `${t("invite.title")} ${t("invite.intro")}`,
    body: [
      title(t("invite.title")),
      line(t("invite.intro")),
      line(t("invite.how", { pages, minutes })),
      line(t("invite.when", { date: plain(firstSession) })),
      quiet(t("invite.whoSees")),
    ],
    actions: [
      execute(t(begun ? "invite.goOn" : "invite.start"), "scan.open", { groupId }, "positive"),
    ],
  });
}

type RemindView = {
  readonly groupId: string;
  readonly pages: number;
  readonly done: number;
  readonly firstSession: string;
};

/** The one reminder: what is left, and by when. */
export function remindCard(view: RemindView, language: Language): Card {
  const t = say(language);
  const { groupId, pages, done, firstSession } = view;
  const left = done === 0 ? t("remind.notBegun") : t("remind.left", { done, pages });
  return card({
    fallbackText: `${t("remind.title")} ${left}`,
    body: [
      title(t("remind.title")),
      line(left),
      line(t("remind.when", { date: plain(firstSession) })),
      quiet(t("remind.stuck")),
    ],
    actions: [
      execute(t(done === 0 ? "invite.start" : "invite.goOn"), "scan.open", { groupId }, "positive"),
    ],
  });
}

type EndInviteView = Omit<InviteView, "firstSession">;

/** Inside the last session: the same sentences again. */
export function endInviteCard(view: EndInviteView, language: Language): Card {
  const t = say(language);
  const { groupId, pages, minutes, begun } = view;
  return card({
    fallbackText: `${t("endInvite.title")} ${t("endInvite.intro")}`,
    body: [
      title(t("endInvite.title")),
      line(t("endInvite.intro")),
      line(t("invite.how", { pages, minutes })),
      line(t("endInvite.after")),
      quiet(t("invite.whoSees")),
    ],
    actions: [
      execute(
        t(begun ? "invite.goOn" : "invite.start"),
        "scan.open",
        { groupId, moment: "end" },
        "positive",
      ),
    ],
  });
}
