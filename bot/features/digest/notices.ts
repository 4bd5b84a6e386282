import type { ByMail, NoticeKind, Rendered } from "../../kernel/feature.ts";
import { messagePlan } from "../../kernel/message-plan.ts";
import type { Notice } from "../../kernel/notice.ts";
import type { Ports } from "../../kernel/ports.ts";
import { tabLink } from "../../kernel/tab-link.ts";
import { getGroup } from "../groups/public.ts";
import { digestCard } from "./digest-card.ts";
import { digestOf, isAsking, noExtraLines, reasonToWait } from "./digest-rules.ts";
import { extraLines } from "./extra-lines.ts";
import { finishedCard } from "./finished-card.ts";
import { finishedOf } from "./finished-rules.ts";
import { lastSent } from "./message-rules.ts";
import { watchedBy } from "./read-watched.ts";
import { signOffsCard } from "./sign-offs-card.ts";
import { listOwn } from "./store.ts";
import { say } from "./texts.ts";

type Subject = "week" | "ask" | "remind" | "finished";

/** Everybody who supervises may have no account: the small page shows and does the same. */
const byMail = (subject: Subject): ByMail => ({
  subject: (language) => say(language)(`mail.${subject}`),
  link: () => ({ purpose: "supervise", path: "/supervisor" }),
  beforeAccount: true,
});

/** Where all of it stands, in the tab. */
export const supervisorTab = ({ settings }: Pick<Ports, "settings">): string =>
  tabLink(settings, `/supervisor`);

const wasSent = ({ activityId }: Notice): boolean => activityId !== undefined;

/** Why there is nobody to tell anything about. */
async function reasonOfNone(
  { documents }: Ports,
  { groupId }: Notice,
): Promise<"group_archived" | "nobody_supervised"> {
  const { value: group } = await getGroup(documents, groupId);
  return group.archivedAt === undefined ? "nobody_supervised" : "group_archived";
}

const skip = (reason: string): Rendered => ({ kind: "skip", reason });

export const weekNotice: NoticeKind = {
  ...messagePlan["digest.week"],
  byMail: byMail("week"),
  render: async (ports, notice, language) => {
    const now = ports.now();
    const all = await watchedBy(ports, notice.to);
    if (all.length === 0) return skip(await reasonOfNone(ports, notice));
    const digest = digestOf(all, now, extraLines(language));
    if (!wasSent(notice)) {
      const had = (await listOwn(ports.documents, notice.to)).map(({ value }) => value);
      const last = lastSent(had, "digest.week");
      const reason = reasonToWait({ all, digest }, last?.sentAt, now);
      if (reason !== undefined) return skip(reason);
    }
    const view = { digest, tabUrl: supervisorTab(ports) };
    return {
      kind: "card",
      card: digestCard(view, language),
      summary: say(language)(isAsking(digest) ? "week.summaryAsked" : "week.summary"),
    };
  },
};

const askNotice = (type: "digest.sign_off" | "digest.reminder"): NoticeKind => {
  const isReminder = type === "digest.reminder";
  const subject = isReminder ? "remind" : "ask";
  return {
    ...messagePlan[type],
    byMail: byMail(subject),
    render: async (ports, notice, language) => {
      const all = await watchedBy(ports, notice.to);
      if (all.length === 0 && !wasSent(notice)) return skip(await reasonOfNone(ports, notice));
      const { signOffs } = digestOf(all, ports.now(), noExtraLines);
      if (signOffs.length === 0 && !wasSent(notice)) return skip("nothing_asked");
      const view = { signOffs, isReminder, tabUrl: supervisorTab(ports) };
      return {
        kind: "card",
        card: signOffsCard(view, language),
        summary: say(language)(`mail.${subject}`),
      };
    },
  };
};
export const signOffNotice = askNotice("digest.sign_off");
export const reminderNotice = askNotice("digest.reminder");

export const finishedNotice: NoticeKind = {
  ...messagePlan["digest.finished"],
  byMail: byMail("finished"),
  render: async (ports, notice, language) => {
    const own = (await watchedBy(ports, notice.to)).filter(
      ({ group }) => group.groupId === notice.groupId,
    );
    if (own.length === 0) return skip(await reasonOfNone(ports, notice));
    const finished = finishedOf(own, ports.now());
    if (finished.length === 0) return skip("not_finished");
    const names = finished.map(({ member }) => member.name);
    const groupName = finished[0]?.group.name ?? "";
    return {
      kind: "card",
      card: finishedCard({ groupName, names, tabUrl: supervisorTab(ports) }, language),
      summary: say(language)("mail.finished"),
    };
  },
};
