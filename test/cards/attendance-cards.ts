import { alertCard } from "../../bot/features/attendance/alert-card.ts";
import { closeCard } from "../../bot/features/attendance/close-card.ts";
import { correctCard, readCatchUpCard } from "../../bot/features/attendance/correct-card.ts";
import { nothingKnown } from "../../bot/features/attendance/document.ts";
import {
  canComeCard,
  cannotComeCard,
  catchUpCard,
  caughtUpCard,
  hereCard,
  missedCard,
} from "../../bot/features/attendance/own-cards.ts";
import type { CatchUp } from "../../bot/features/attendance/store.ts";
import type { Attendee, SessionAttendance } from "../../bot/features/attendance/view.ts";
import type { Member } from "../../bot/features/groups/public.ts";
import type { CardMakers } from "./make.ts";
import { groupOf, memberOf, membersOf, now, type Size, sessionOf, track, words } from "./values.ts";

const kinds = ["absent", "late", "present", undefined] as const;

const absent = (size: Size, index: number): Partial<Attendee> => ({
  minutes: 100,
  announced: true,
  reason: index % 8 === 0 ? words(size).remark : "ill",
  solvedBy: "catch_up",
  wantsCall: true,
});

/** Everybody absent with everything there is to say about it, which is the longest card. */
const attendeesOf = (size: Size): readonly Attendee[] =>
  membersOf(size).map(({ personId, name }, index): Attendee => {
    const state = size === "longest" ? "absent" : kinds[index % kinds.length];
    return {
      personId,
      name,
      ...(state ? { state, source: "report" as const } : {}),
      minutes: 180,
      announced: false,
      wantsCall: false,
      ...(state === "absent" ? absent(size, index) : {}),
    };
  });

const strangers = (size: Size): SessionAttendance["strangers"] =>
  size === "empty"
    ? []
    : Array.from({ length: 3 }, (_, index) => ({
        key: `${index}${"k".repeat(size === "longest" ? 119 : 5)}`,
        name: size === "longest" ? words(size).name : words(size).name.slice(0, 80),
        intervals: [],
        minutes: 120,
      }));

const viewOf = (size: Size, change: Partial<SessionAttendance> = {}): SessionAttendance => ({
  groupId: groupOf(size).groupId,
  groupName: words(size).name,
  session: sessionOf(size),
  attendance: { ...nothingKnown(1), reportCount: size === "typical" ? 2 : 0 },
  attendees: attendeesOf(size),
  strangers: strangers(size),
  ...change,
});

const absentee = (size: Size): Member => {
  const member = memberOf(size);
  const step = (at: "asked" | "teacher" | "coordinator" | "employer") => ({ step: at, at: now });
  if (size === "empty") return member;
  const numbers = size === "longest" ? track.modules.map(({ number }) => number) : [1];
  return {
    ...member,
    progress: {
      ...member.progress,
      attendance: Object.fromEntries(
        numbers.map((number) => [number, { state: "absent" as const, minutes: 0 }]),
      ),
    },
    absenceSteps: Object.fromEntries(
      numbers.map((number) => [
        number,
        [step("asked"), step("teacher"), step("coordinator"), step("employer")],
      ]),
    ),
    callMe: { 1: now },
  };
};

const caughtUp = (size: Size): CatchUp => ({
  docType: "catch_up",
  schema: 1,
  personId: "p-1",
  number: 1,
  text: words(size).answer.slice(0, 4000),
  handedInAt: now,
});

const ofSession = (size: Size) => ({
  groupId: groupOf(size).groupId,
  number: 1,
  session: size === "empty" ? undefined : sessionOf(size),
});

export const attendanceCards: CardMakers = {
  closeCard: (size, language) => [
    closeCard(viewOf(size), language),
    closeCard(
      viewOf(size, {
        session: { ...sessionOf(size), closedAt: now },
        attendance: { ...nothingKnown(1), problem: "no_policy" },
      }),
      language,
    ),
  ],
  correctCard: (size, language) => [
    correctCard({ view: viewOf(size) }, language),
    correctCard(
      {
        view: viewOf(size),
        problem: "Kies minstens één naam.",
        sent: { people: "p-1", state: "late", reason: words(size).remark.slice(0, 300) },
      },
      language,
    ),
  ],
  readCatchUpCard: (size, language) =>
    readCatchUpCard(
      {
        groupId: groupOf(size).groupId,
        member: memberOf(size),
        catchUp: caughtUp(size),
        index: 0,
        count: 2,
      },
      language,
    ),
  cannotComeCard: (size, language) =>
    [undefined, "ill", words(size).remark.slice(0, 200)].map((reason) =>
      cannotComeCard({ ...ofSession(size), reason }, language),
    ),
  canComeCard: (size, language) => canComeCard(ofSession(size), language),
  hereCard: (size, language) =>
    hereCard({ ...ofSession(size), member: { ...memberOf(size), checkIns: { 1: now } } }, language),
  missedCard: (size, language) => [
    missedCard({ ...ofSession(size), member: absentee(size) }, language),
    missedCard({ ...ofSession(size), member: { ...absentee(size), callMe: {} } }, language),
  ],
  catchUpCard: (size, language) =>
    track.modules.map((module) =>
      catchUpCard(
        {
          ...ofSession(size),
          module,
          ...(size === "longest" ? { problem: "Dit is te lang." } : {}),
          text: words(size).answer.slice(0, 4000),
        },
        language,
      ),
    ),
  caughtUpCard: (size, language) =>
    caughtUpCard({ ...ofSession(size), earlier: caughtUp(size) }, language),
  alertCard: (size, language) =>
    alertCard({ group: groupOf(size), member: absentee(size) }, language),
};
