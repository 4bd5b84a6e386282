import { z } from "zod";
import type { JobHandler, NoticeKind } from "../../kernel/feature.ts";
import { queued } from "../../kernel/notice.ts";
import { getGroup, isMade, listMembers } from "../groups/public.ts";
import { changedCard } from "./cards.ts";
import { listSessions } from "./store.ts";
import { say } from "./texts.ts";

const changeData = z.object({
  change: z.int(),
  kind: z.enum(["moved", "cancelled"]),
  numbers: z.array(z.int()),
});

/** Everybody of the group hears of one change once; the ids are derived from the change. */
export const tell: JobHandler = async ({ documents, now }, job, groupId) => {
  const { change, kind, numbers } = changeData.parse(job.data);
  const [{ value: group }, members] = await Promise.all([
    getGroup(documents, groupId),
    listMembers(documents, groupId),
  ]);
  // Before the class is made nobody has seen a date yet.
  if (!isMade(group)) return {};
  const writes = members.map(({ value: { personId } }) =>
    queued({
      id: `sessions.changed:${change}:${personId}`,
      type: "sessions.changed",
      groupId,
      to: personId,
      data: { change, kind, numbers },
      dueAt: now(),
      urgency: "now",
    }),
  );
  return { writes };
};

export const changedNotice: NoticeKind = {
  urgency: "now",
  atMost: { participant: 6, teacher: 6 },
  render: async ({ documents }, { groupId, data }, language) => {
    const { kind, numbers } = changeData.parse(data);
    const [{ value: group }, all] = await Promise.all([
      getGroup(documents, groupId),
      listSessions(documents, groupId),
    ]);
    const wanted = kind === "cancelled" ? "cancelled" : "planned";
    const sessions = all.filter(
      ({ number, state }) => numbers.includes(number) && state === wanted,
    );
    if (sessions.length === 0) return { kind: "skip", reason: "changed_again" };
    const view = { kind, groupName: group.name, sessions };
    const count = sessions.length;
    const summary = say(language)(kind === "moved" ? "card.moved" : "card.cancelled", { count });
    return { kind: "card", card: changedCard(view, language), summary };
  },
};
