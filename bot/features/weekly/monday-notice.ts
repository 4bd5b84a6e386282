import { z } from "zod";
import type { NoticeKind } from "../../kernel/feature.ts";
import { messagePlan } from "../../kernel/message-plan.ts";
import type { Ports } from "../../kernel/ports.ts";
import { atLocal, plusDays } from "../../kernel/time.ts";
import { findEstimates } from "../load/public.ts";
import { findPerson } from "../people/public.ts";
import { groupOverview } from "../progress/public.ts";
import { listTalks } from "../talks/public.ts";
import { mondayCard } from "./monday-card.ts";
import { hasNews, mondayOf } from "./monday-rules.ts";
import { say } from "./texts.ts";
import { mondayOfWeek } from "./week-rules.ts";

const noticeData = z.object({ week: z.string() });

/** A group, how long its work really takes people, and its talks. Five storage requests. */
async function lookAt(ports: Ports, groupId: string) {
  const overview = await groupOverview(ports, groupId);
  if (!overview) return undefined;
  const { trackId, version } = overview.track;
  const [estimates, talks] = await Promise.all([
    findEstimates(ports.documents, trackId, version),
    listTalks(ports.documents, groupId),
  ]);
  return { overview, estimates, talks: talks.map(({ value }) => value) };
}

/** One card for all groups of a teacher: the person, and five storage requests a group. */
export const mondayNotice: NoticeKind = {
  ...messagePlan["weekly.monday"],
  render: async (ports, { to, data }, language) => {
    const { week } = noticeData.parse(data);
    const person = await findPerson(ports.documents, to);
    const own = (person?.value.memberships ?? []).filter(({ role }) => role === "teacher");
    const looks = await Promise.all(own.map(({ groupId }) => lookAt(ports, groupId)));
    const since = atLocal(plusDays(mondayOfWeek(week), -7), "08:00");
    const groups = looks.flatMap((look) => {
      if (!look) return [];
      const { overview, ...known } = look;
      const monday = mondayOf(overview, week, { since, now: ports.now(), ...known });
      return monday && hasNews(monday) ? [monday] : [];
    });
    if (groups.length === 0) {
      const anyOpen = looks.some((one) => one !== undefined && !one.overview.group.archivedAt);
      return { kind: "skip", reason: anyOpen ? "nothing_new" : "group_archived" };
    }
    return {
      kind: "card",
      card: mondayCard({ groups }, language),
      summary: say(language)("monday.summary"),
    };
  },
};
