import type { SayGuide } from "./texts.ts";

type Key = Parameters<SayGuide>[0];
type Part = {
  readonly id: string;
  readonly title: Key;
  readonly lines: readonly Key[];
};

/** What stands in the guide, in the order in which it is read; whom to call comes last, apart. */
export const parts: readonly Part[] = [
  {
    id: "course",
    title: "course.title",
    lines: ["course.lessons", "course.homework", "course.practice", "course.length", "course.exam"],
  },
  {
    id: "role",
    title: "role.title",
    lines: [
      "role.fixed",
      "role.deputy",
      "role.beside",
      "role.time",
      "role.saw",
      "role.no",
      "role.teacher",
    ],
  },
  {
    id: "sign",
    title: "sign.title",
    lines: [
      "sign.ask",
      "sign.open",
      "sign.self",
      "sign.help",
      "sign.notYet",
      "sign.notThere",
      "sign.remark",
      "sign.late",
    ],
  },
  { id: "safe", title: "safe.title", lines: ["safe.stop", "safe.take", "safe.never"] },
  {
    id: "spare",
    title: "spare.title",
    lines: ["spare.what", "spare.start", "spare.weeks", "spare.volunteers"],
  },
  {
    id: "not",
    title: "not.title",
    lines: ["not.part", "not.medicines", "not.shift", "not.training", "not.signed", "not.agree"],
  },
  {
    id: "exam",
    title: "exam.title",
    lines: ["exam.who", "exam.together", "exam.plan", "exam.client"],
  },
  {
    id: "home",
    title: "home.title",
    lines: ["home.general", "home.alone", "home.house", "home.phone"],
  },
  {
    id: "privacy",
    title: "privacy.title",
    lines: ["privacy.names", "privacy.photos", "privacy.link", "privacy.wrong"],
  },
  {
    id: "employer",
    title: "employer.title",
    lines: [
      "employer.works",
      "employer.supervisor",
      "employer.hours",
      "employer.computer",
      "employer.dates",
      "employer.see",
      "employer.notSee",
      "employer.talks",
    ],
  },
];
