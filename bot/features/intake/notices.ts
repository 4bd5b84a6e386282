import { z } from "zod";
import type { Write } from "../../kernel/documents.ts";
import type { NoticeKind } from "../../kernel/feature.ts";
import { messagePlan } from "../../kernel/message-plan.ts";
import { noticeDocument, queued, readNotice, refreshed } from "../../kernel/notice.ts";
import type { Ports } from "../../kernel/ports.ts";
import { tabLink } from "../../kernel/tab-link.ts";
import { day, type Instant, localDay } from "../../kernel/time.ts";
import { listCoordinators } from "../people/public.ts";
import { finishedGist, intakesFinishedCard } from "./coordinator-cards.ts";
import { intakePartition, listIntakes } from "./store.ts";
import { say } from "./texts.ts";

const type = "intake.finished";

/** One message a day for all that were finished on it: the next one of the day changes its card. */
export async function finishedNotices(
  ports: Ports,
  at: Instant = ports.now(),
): Promise<readonly Write[]> {
  const [first] = await listCoordinators(ports);
  if (first === undefined) return [];
  const to = first.personId;
  const on = localDay(at);
  const pk = intakePartition(ports);
  const id = `${type}:${on}:${to}`;
  const known = await ports.documents.find(pk, noticeDocument(id), readNotice);
  if (known && known.value.state !== "pending") {
    return [refreshed(known.value, known.etag, ports.now())];
  }
  return [queued({ id, type, groupId: pk, to, data: { on }, dueAt: ports.now() })];
}

const ofDay = z.looseObject({ on: z.string().transform(day) });

/** Counted at the moment of sending; names stay on the page. */
export const finishedNotice: NoticeKind = {
  ...messagePlan[type],
  byMail: { subject: (language) => say(language)("finished.subject") },
  render: async (ports, { data }, language) => {
    const { on } = ofDay.parse(data);
    const all = await listIntakes(ports);
    const count = all.filter(
      ({ finishedAt, contact }) => contact && finishedAt && localDay(finishedAt) === on,
    ).length;
    if (count === 0) return { kind: "skip", reason: "nothing_new" };
    const card = intakesFinishedCard({ count, on, pageUrl: intakesPage(ports) }, language);
    return { kind: "card", card, summary: finishedGist({ count, on }, language) };
  },
};

export const intakesPage = ({ settings }: Pick<Ports, "settings">): string =>
  tabLink(settings, `/intakes`);
