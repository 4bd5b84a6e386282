import { z } from "zod";
import type { Actor, NoticeKind, Rendered } from "../../kernel/feature.ts";
import { messagePlan } from "../../kernel/message-plan.ts";
import type { Notice } from "../../kernel/notice.ts";
import type { Ports } from "../../kernel/ports.ts";
import { reasonToSkip } from "../groups/public.ts";
import { talkCard, talksCard } from "./cards.ts";
import { ownTalks } from "./own-talks.ts";
import { readGroup } from "./read-group.ts";
import { isOpenTalk } from "./rules.ts";
import { seatOf, tableOf } from "./table-rules.ts";
import { say } from "./texts.ts";
import { talkView } from "./view.ts";

const noticeData = z.object({
  talkId: z.string().optional(),
  /** The one card of a supervisor, about all of them. */
  supervisor: z.literal(true).optional(),
});

type Language = Actor["language"];
const readerOf = ({ to }: Notice, ports: Ports, language: Language): Actor => ({
  tenantId: ports.settings.tenantId,
  objectId: "",
  personId: to,
  language,
  isCoordinator: false,
});

async function forSupervisor(ports: Ports, notice: Notice, language: Language): Promise<Rendered> {
  const own = await ownTalks(ports, readerOf(notice, ports, language));
  const view = own.ok ? own.value : { talks: [], actions: [] };
  const isOpen = view.talks.some(({ state }) => state === "proposed" || state === "planned");
  // A card that was sent says itself that nothing is left.
  if (!isOpen && notice.activityId === undefined) {
    return { kind: "skip", reason: "nothing_open" };
  }
  const summary = say(language)("mail.summary");
  return { kind: "card", card: talksCard(view, language), summary };
}

async function forParticipant(
  ports: Ports,
  notice: Notice,
  { talkId, language }: { talkId: string | undefined; language: Language },
): Promise<Rendered> {
  const found = await readGroup(ports, notice.groupId);
  const member = found.members.find(({ personId }) => personId === notice.to);
  const reason = reasonToSkip(found.group, member);
  if (reason) return { kind: "skip", reason };
  const talk = found.talks.find(({ value }) => value.talkId === talkId);
  if (!talk) return { kind: "skip", reason: "talk_gone" };
  const now = ports.now();
  if (!isOpenTalk(talk.value, now) && notice.activityId === undefined) {
    return { kind: "skip", reason: "talk_over" };
  }
  const actor = readerOf(notice, ports, language);
  const table = tableOf(talk.value, found.members);
  const seat = seatOf(table, actor);
  if (!seat) return { kind: "skip", reason: "not_at_the_table" };
  const view = talkView({ ...found, talk, table, seat }, { actor, now });
  const summary = say(language)("mail.summary");
  return { kind: "card", card: talkCard(view, language), summary };
}

export const proposedNotice: NoticeKind = {
  ...messagePlan["talks.proposed"],
  byMail: {
    subject: (language) => say(language)("mail.subject"),
    link: ({ groupId, data }) => ({
      purpose: "talk",
      path: `/talks/${groupId}/${noticeData.parse(data).talkId ?? ""}`,
    }),
    beforeAccount: ({ data }) => noticeData.parse(data).supervisor === true,
  },
  render: async (ports, notice, language) => {
    const { supervisor, talkId } = noticeData.parse(notice.data);
    return supervisor
      ? await forSupervisor(ports, notice, language)
      : await forParticipant(ports, notice, { talkId, language });
  },
};
