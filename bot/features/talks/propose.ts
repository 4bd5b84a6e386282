import { z } from "zod";
import type { JobHandler } from "../../kernel/feature.ts";
import { listSessions } from "../sessions/public.ts";
import { busyElsewhere, talkTimes } from "./busy-times.ts";
import { savedTalk } from "./document.ts";
import { followed, telling } from "./job-writes.ts";
import { proposedMoments } from "./moment-rules.ts";
import { readGroup } from "./read-group.ts";
import { mostRounds, needsOthers, proposed } from "./rules.ts";
import { ownersOf, tableOf } from "./table-rules.ts";

export const talkKey = z.object({ key: z.string() });

/** Other moments for one talk, when nobody can come at those before. After a few times the teacher chooses. */
export const propose: JobHandler = async (ports, job, groupId) => {
  const { key } = talkKey.parse(job.data);
  const { group, members, talks } = await readGroup(ports, groupId);
  const talk = talks.find(({ value }) => value.talkId === key);
  if (!talk || group.archivedAt !== undefined) return {};
  const people = ownersOf(tableOf(talk.value, members)).map(({ personId }) => personId);
  const now = ports.now();
  if (!needsOthers(talk.value, people, now) || talk.value.rounds >= mostRounds) return {};
  const [sessions, elsewhere] = await Promise.all([
    listSessions(ports.documents, groupId),
    busyElsewhere(ports, group),
  ]);
  const [moments = []] = proposedMoments({
    minutes: talk.value.minutes,
    count: 1,
    now,
    sessions: sessions.filter(({ state }) => state === "planned"),
    // Its own moments of before are among them: those suited nobody.
    busy: [...elsewhere, ...talkTimes(talks.map(({ value }) => value))],
    vacationWeeks: group.vacationWeeks,
  });
  return {
    writes: [savedTalk(proposed(talk.value, moments), talk.etag), telling(key, now), followed(now)],
  };
};
