import type { Language } from "../../contract/languages.ts";
import {
  type Card,
  callout,
  card,
  execute,
  facts,
  line,
  plain,
  quiet,
  title,
} from "../../kernel/cards.ts";
import { dayText, localDay } from "../../kernel/time.ts";
import type { Group, Member } from "../groups/public.ts";
import { isSeenByEmployer } from "./absence-rules.ts";
import { say } from "./texts.ts";

type AlertView = { readonly group: Group; readonly member: Member };

const missedBy = (member: Member) =>
  Object.entries(member.progress.attendance)
    .filter(([, { state }]) => state === "absent")
    .map(([number, { solvedAt }]) => ({ number: Number(number), isOpen: solvedAt === undefined }))
    .toSorted((a, b) => a.number - b.number);

function steps(member: Member, language: Language): readonly (readonly [string, string])[] {
  const t = say(language);
  return Object.entries(member.absenceSteps)
    .flatMap(([number, all]) => all.map((one) => ({ ...one, number })))
    .toSorted((a, b) => (a.at < b.at ? -1 : 1))
    .map(({ step, at, number }) => [
      dayText(localDay(at), language),
      t(`alert.steps.${step}`, { number }),
    ]);
}

/** The last steps say what to do next; all of them are kept with the participant. */
const shownSteps = 6;

/** Somebody stays away: what is known and what was done. No reasons: those are the teacher's. */
export function alertCard({ group, member }: AlertView, language: Language): Card {
  const t = say(language);
  const missed = missedBy(member);
  const isOpen = missed.some((one) => one.isOpen) && !member.stopped;
  const count = missed.length;
  const numbers = missed.map(({ number, isOpen: open }) => (open ? number : `${number} ✓`));
  const missedText = t("alert.missed", { count, numbers: numbers.join(", ") });
  const all = steps(member, language);
  const earlier = all.length - shownSteps;
  const wantsCall = Object.keys(member.callMe).length > 0;
  return card({
    fallbackText: t("alert.gist", { count }),
    body: [
      title(t("alert.title")),
      line(
        t("alert.who", { name: plain(member.name) || member.personId, group: plain(group.name) }),
      ),
      isOpen ? callout(`⚠ ${missedText}`, "attention") : callout(`✓ ${t("alert.solved")}`, "good"),
      ...(!isOpen && count > 0 ? [line(missedText)] : []),
      facts(all.slice(-shownSteps)),
      ...(earlier > 0 ? [quiet(t("alert.earlier", { count: earlier }))] : []),
      ...(wantsCall ? [line(`☎ ${t("alert.wantsCall")}`)] : []),
      ...(isSeenByEmployer(member) ? [line(t("alert.employer"))] : []),
      ...(isOpen ? [line(t("alert.next"))] : []),
    ],
    actions: [execute(t("alert.group"), "progress.show_group", { groupId: group.groupId })],
  });
}
