import type { ByMail, NoticeKind, Rendered } from "../../kernel/feature.ts";
import { messagePlan } from "../../kernel/message-plan.ts";
import type { Ports, Settings } from "../../kernel/ports.ts";
import { tabLink } from "../../kernel/tab-link.ts";
import { type ContactLinks, datesCard, monthCard, noSupervisorCard } from "./cards.ts";
import { guideUrl } from "./guide.ts";
import { isWorthTelling } from "./month-rules.ts";
import { type OwnGroup, ownGroups } from "./own-groups.ts";
import { say } from "./texts.ts";

const linksOf = (settings: Settings): ContactLinks => ({
  overviewUrl: tabLink(settings, `/employer`),
  guideUrl: guideUrl(settings),
});

/** A contact needs no account: who has none gets it by mail at once. */
const byMail = (name: "dates" | "month" | "missing"): ByMail => ({
  subject: (language) => say(language)(`${name}.subject`),
  link: () => ({ purpose: "employer", path: "/employer" }),
  beforeAccount: true,
});

type Open = readonly OwnGroup[] | { readonly reason: string };

/** His groups that run, or why there is nothing to tell. */
async function openGroups(ports: Ports, personId: string): Promise<Open> {
  const own = await ownGroups(ports, personId);
  if (own.length === 0) return { reason: "no_longer_contact" };
  const open = own.filter(({ group }) => group.archivedAt === undefined);
  return open.length === 0 ? { reason: "group_archived" } : open;
}

const skip = (reason: string): Rendered => ({ kind: "skip", reason });

export const datesNotice: NoticeKind = {
  ...messagePlan["employers.dates"],
  byMail: byMail("dates"),
  render: async (ports, { to }, language) => {
    const groups = await openGroups(ports, to);
    if ("reason" in groups) return skip(groups.reason);
    const card = datesCard({ groups, links: linksOf(ports.settings) }, language);
    return { kind: "card", card, summary: say(language)("dates.gist") };
  },
};

export const monthNotice: NoticeKind = {
  ...messagePlan["employers.month"],
  byMail: byMail("month"),
  render: async (ports, { to, activityId }, language) => {
    const open = await openGroups(ports, to);
    if ("reason" in open) return skip(open.reason);
    const now = ports.now();
    const groups = open.filter((one) => isWorthTelling(one, now));
    if (groups.length === 0 && activityId === undefined) return skip("nothing_new");
    const card = monthCard({ groups, links: linksOf(ports.settings), now }, language);
    return { kind: "card", card, summary: say(language)("month.summary") };
  },
};

export const noSupervisorNotice: NoticeKind = {
  ...messagePlan["employers.no_supervisor"],
  byMail: byMail("missing"),
  render: async (ports, { to, activityId }, language) => {
    const groups = await openGroups(ports, to);
    if ("reason" in groups) return skip(groups.reason);
    const anyMissing = groups.some(({ longWithout }) => longWithout.length > 0);
    if (!anyMissing && activityId === undefined) return skip("everybody_has_one");
    const card = noSupervisorCard({ groups, links: linksOf(ports.settings) }, language);
    return { kind: "card", card, summary: say(language)("missing.summary") };
  },
};
