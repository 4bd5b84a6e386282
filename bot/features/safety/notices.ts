import { z } from "zod";
import type { Language } from "../../contract/languages.ts";
import { findAssignment } from "../../kernel/assignment.ts";
import type { Card } from "../../kernel/cards.ts";
import type { NoticeKind, Rendered } from "../../kernel/feature.ts";
import { messagePlan } from "../../kernel/message-plan.ts";
import type { Ports } from "../../kernel/ports.ts";
import { type Instant, instant } from "../../kernel/time.ts";
import { findMember, type Group, getGroup, type Member, reasonToSkip } from "../groups/public.ts";
import { notSafeCard } from "./cards.ts";
import { findWords } from "./document.ts";
import { recipientsOf } from "./rules.ts";
import { say } from "./texts.ts";

const noticeData = z.looseObject({
  personId: z.string(),
  at: z.string().transform(instant).optional(),
});

type About = { readonly group: Group; readonly member: Member; readonly at: Instant };

/** The card about one participant, with the words that were written. One storage request. */
export async function cardAbout(
  { documents, tracks }: Pick<Ports, "documents" | "tracks">,
  { group, member, at }: About,
  language: Language,
): Promise<Card> {
  const { groupId, name: groupName } = group;
  const { personId, name, notSafe } = member;
  const said = notSafe.find((one) => one.at === at);
  const words = await findWords(documents, groupId, personId);
  const text = words?.value.entries.find((one) => one.at === at)?.text ?? "";
  const track = tracks.find(group.trackId, group.trackVersion);
  const assignment =
    track && said?.assignmentId ? findAssignment(track, said.assignmentId)?.title : undefined;
  const { settledAt } = said ?? {};
  return notSafeCard(
    { groupId, groupName, personId, name, at, assignment, text, settledAt },
    language,
  );
}

const skip = (reason: string): Rendered => ({ kind: "skip", reason });

/** For supervisor and teacher, at once. What was written stands in the card and in no subject. */
export const notSafeNotice: NoticeKind = {
  ...messagePlan["safety.not_safe"],
  byMail: {
    subject: (language) => say(language)("mail"),
    link: () => ({ purpose: "supervise", path: "/supervisor" }),
    beforeAccount: true,
  },
  render: async (ports, { groupId, to, data, activityId }, language) => {
    const { personId, at } = noticeData.parse(data);
    const [{ value: group }, found] = await Promise.all([
      getGroup(ports.documents, groupId),
      findMember(ports.documents, groupId, personId),
    ]);
    const member = found?.value;
    const reason = reasonToSkip(group, member);
    if (reason !== undefined || !member) return skip(reason ?? "no_longer_in_group");
    const isFor = recipientsOf(member, group.teacherId).some((one) => one.personId === to);
    if (!isFor) return skip("no_longer_theirs");
    const said = member.notSafe.find((one) => one.at === at);
    if (!said) return skip("not_said");
    if (said.settledAt && activityId === undefined) return skip("settled");
    const card = await cardAbout(ports, { group, member, at: said.at }, language);
    return { kind: "card", card, summary: say(language)("mail") };
  },
};
