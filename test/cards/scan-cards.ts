import { pageCard } from "../../bot/features/scan/cards.ts";
import { compareCard, compareModuleCard } from "../../bot/features/scan/compare-cards.ts";
import { doneCard } from "../../bot/features/scan/done-card.ts";
import { goalsCard } from "../../bot/features/scan/goals-card.ts";
import {
  chooseParticipantCard,
  chooseScanGroupCard,
  heatMapCard,
} from "../../bot/features/scan/heat-map-card.ts";
import { groupGrowth, heatMapOf } from "../../bot/features/scan/heat-rules.ts";
import { endInviteCard, inviteCard, remindCard } from "../../bot/features/scan/invite-cards.ts";
import type { ScanRating } from "../../bot/features/scan/rating-rules.ts";
import type { ReadScans } from "../../bot/features/scan/read-scans.ts";
import { type Scan, type ScanMoment, scanAnswers } from "../../bot/features/scan/rules.ts";
import { aScan } from "../features/scan/a-scan.ts";
import type { CardMakers } from "./make.ts";
import { groupOf, memberOf, membersOf, now, type Size, track, typed, words } from "./values.ts";

const supervisor = { name: typed, mail: "s@delinde.example" };
/** Ids as they are in storage. */
const idOf = (index: number): string => `p-${String(index).padStart(20, "0")}`;

const answersOf = (size: Size, shift = 0): Scan["answers"] =>
  size === "empty"
    ? {}
    : Object.fromEntries(
        track.modules.flatMap(({ scanItems }, index) =>
          scanItems.map(({ id }, item) => [
            id,
            scanAnswers[(index + item + shift) % scanAnswers.length] ?? "not_yet",
          ]),
        ),
      );
const remarksOf = (size: Size) =>
  Object.fromEntries(track.modules.map(({ number }) => [number, words(size).remark]));

const scanOf = (size: Size, moment: ScanMoment = "start", personId = "p-1"): Scan =>
  aScan({
    personId,
    moment,
    answers: answersOf(size, moment === "end" ? 1 : 0),
    remarks: remarksOf(size),
    ...(size === "empty" ? {} : { completedAt: now }),
  });
const ratingOf = (size: Size, moment: ScanMoment): ScanRating => ({
  ...scanOf(size, moment),
  by: "p-supervisor",
  ratedAt: now,
});

const learnerOf = (size: Size) => ({
  ...memberOf(size),
  ...(size === "empty" ? {} : { supervisor }),
  goals: size === "empty" ? [] : [1, 2, 3].map(() => goalOf(size)),
});
const goalOf = (size: Size) => ({ text: words(size).remark.slice(0, 200), chosenAt: now });

const readOf = (size: Size): ReadScans & { readonly groupId: string } => ({
  groupId: groupOf(size).groupId,
  reader: size === "longest" ? "teacher" : "participant",
  member: { ...learnerOf(size), personId: idOf(1) },
  track,
  file:
    size === "empty"
      ? { scans: { start: scanOf(size) }, ratings: {} }
      : {
          scans: { start: scanOf(size), end: scanOf(size, "end") },
          ratings: { start: ratingOf(size, "start"), end: ratingOf(size, "end") },
        },
});

const peopleOf = (size: Size) =>
  membersOf(size).map((member, index) => ({ ...member, personId: idOf(index) }));

const consentOf = (given: boolean) => [{ at: now, given, to: supervisor.mail }];

export const scanCards: CardMakers = {
  pageCard: (size, language) =>
    track.modules.flatMap((module) => {
      const { groupId } = groupOf(size);
      const again = {
        justSaved: 1,
        problem: "Kies bij elke zin een antwoord.",
        sent: { module: module.number, answers: {}, remark: words(size).remark },
      };
      const commandId = "c".repeat(36);
      const view = { groupId, scan: scanOf(size), track, module, commandId };
      const sent = { module: module.number, answers: answersOf(size, 2), remark: typed };
      const changed = { ...view, problem: "Al bewaard.", sent, changed: true };
      return [
        pageCard(size === "longest" ? { ...view, ...again } : view, language),
        pageCard(changed, language),
      ];
    }),
  doneCard: (size, language) => {
    const view = { groupId: groupOf(size).groupId, track, member: learnerOf(size) };
    const scan = scanOf(size);
    const given = { sharing: consentOf(true), ratingAsked: consentOf(true) };
    const refused = { sharing: consentOf(false), ratingAsked: consentOf(false) };
    return [
      doneCard({ ...view, scan }, language),
      doneCard({ ...view, scan: { ...scan, ...given }, note: "Je scan is al klaar." }, language),
      doneCard({ ...view, scan: { ...scanOf(size, "end"), ...refused } }, language),
    ];
  },
  inviteCard: (size, language) =>
    inviteCard(
      {
        groupId: groupOf(size).groupId,
        pages: 12,
        minutes: 15,
        firstSession: "dinsdag 12 januari",
        begun: size === "longest",
      },
      language,
    ),
  remindCard: (size, language) =>
    remindCard(
      {
        groupId: groupOf(size).groupId,
        pages: 12,
        done: size === "empty" ? 0 : 11,
        firstSession: "dinsdag 12 januari",
      },
      language,
    ),
  endInviteCard: (size, language) =>
    endInviteCard(
      { groupId: groupOf(size).groupId, pages: 12, minutes: 15, begun: size === "longest" },
      language,
    ),
  goalsCard: (size, language) => {
    const view = { groupId: groupOf(size).groupId, scan: scanOf(size), track };
    const member = learnerOf(size);
    const sent = { itemIds: Object.keys(answersOf(size)), own: [words(size).answer] };
    return [
      goalsCard({ ...view, member }, language),
      goalsCard({ ...view, member, problem: "Te veel.", sent }, language),
    ];
  },
  compareCard: (size, language) => compareCard(readOf(size), language),
  compareModuleCard: (size, language) =>
    track.modules.map((module) => compareModuleCard({ ...readOf(size), module }, language)),
  chooseParticipantCard: (size, language) => {
    const { groupId } = groupOf(size);
    return chooseParticipantCard({ groupId, participants: peopleOf(size) }, language);
  },
  heatMapCard: (size, language) => {
    const group = groupOf(size);
    const participants = peopleOf(size);
    const scans = participants.flatMap(({ personId }) => [
      scanOf(size, "start", personId),
      scanOf(size, "end", personId),
    ]);
    const of = (moment: ScanMoment) => scans.filter((scan) => scan.moment === moment);
    const view = { group, track, participants };
    const growth = groupGrowth(track, scans);
    return [
      heatMapCard({ ...view, moment: "start", map: heatMapOf(track, of("start")) }, language),
      heatMapCard({ ...view, moment: "end", map: heatMapOf(track, of("end")), growth }, language),
    ];
  },
  chooseScanGroupCard: (size, language) =>
    chooseScanGroupCard([groupOf(size), groupOf(size)], language),
};
