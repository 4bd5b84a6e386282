import { z } from "zod";
import type { NoticeKind } from "../../kernel/feature.ts";
import { atLocal, plusDays } from "../../kernel/time.ts";
import { findPerson } from "../people/public.ts";
import { groupOverview } from "../progress/public.ts";
import { mondayCard } from "./monday-card.ts";
import { mostMondays } from "./monday-job.ts";
import { hasNews, mondayOf } from "./monday-rules.ts";
import { say } from "./texts.ts";
import { mondayOfWeek } from "./week-rules.ts";

const noticeData = z.object({ week: z.string() });

/** One card for all groups of a teacher: the person, and three storage requests a group. */
export const mondayNotice: NoticeKind = {
  urgency: "daytime",
  atMost: { teacher: mostMondays },
  render: async (ports, { to, data }, language) => {
    const { week } = noticeData.parse(data);
    const person = await findPerson(ports.documents, to);
    const own = (person?.value.memberships ?? []).filter(({ role }) => role === "teacher");
    const overviews = await Promise.all(own.map(({ groupId }) => groupOverview(ports, groupId)));
    const since = atLocal(plusDays(mondayOfWeek(week), -7), "08:00");
    const groups = overviews.flatMap((overview) => {
      const monday = overview && mondayOf(overview, week, since);
      return monday && hasNews(monday) ? [monday] : [];
    });
    if (groups.length === 0) {
      const anyOpen = overviews.some((one) => one !== undefined && !one.group.archivedAt);
      return { kind: "skip", reason: anyOpen ? "nothing_new" : "group_archived" };
    }
    return {
      kind: "card",
      card: mondayCard({ groups }, language),
      summary: say(language)("monday.summary"),
    };
  },
};
