import type { Language } from "../../contract/languages.ts";
import {
  type Card,
  callout,
  card,
  type Element,
  execute,
  goTo,
  line,
  title,
} from "../../kernel/cards.ts";
import { type DigestMoment, type QuietHours, usualQuiet } from "../../kernel/daytime.ts";
import type { Supervision } from "./supervision.ts";
import { say } from "./texts.ts";

/** From Monday, which is 1. */
const weekdays = [
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
  "sunday",
] as const;
const hours = [7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20] as const;
const evenings = ["19:00", "20:00", "21:00", "22:00", "23:00"] as const;
const mornings = ["06:00", "07:00", "08:00", "09:00", "10:00"] as const;

const clock = (hour: number): string => `${String(hour).padStart(2, "0")}:00`;
const weekdayOf = (day: number) => weekdays[day - 1] ?? "thursday";

/** `donderdag om 10:00`. */
export function momentText({ weekday, hour }: DigestMoment, language: Language): string {
  const t = say(language);
  return t("moment.at", { day: t(`moment.day.${weekdayOf(weekday)}`), time: clock(hour) });
}

type Choice = { readonly title: string; readonly value: string };
const choose = (id: string, label: string, value: string, choices: readonly Choice[]): Element => ({
  type: "Input.ChoiceSet",
  id,
  label,
  value,
  choices: [...choices],
});

/** What stands there already is a choice too, also when it is no usual one. */
const times = (usual: readonly string[], now: string): readonly Choice[] =>
  [...new Set([...usual, now])].toSorted().map((time) => ({ title: time, value: time }));

/** The day and hour of the weekly card. */
export function momentInputs(
  { digest }: Pick<Supervision, "digest">,
  language: Language,
): readonly Element[] {
  const t = say(language);
  const days = weekdays.map((name, index) => ({
    title: t(`moment.day.${name}`),
    value: String(index + 1),
  }));
  const all = [...new Set<number>([...hours, digest.hour])].toSorted((a, b) => a - b);
  return [
    line(t("moment.why")),
    choose("weekday", t("moment.weekday"), String(digest.weekday), days),
    choose(
      "hour",
      t("moment.hour"),
      String(digest.hour),
      all.map((hour) => ({ title: clock(hour), value: String(hour) })),
    ),
  ];
}

function quietInputs(quiet: QuietHours, language: Language): readonly Element[] {
  const t = say(language);
  return [
    line(t("moment.quiet")),
    choose("from", t("moment.from"), quiet.from, times(evenings, quiet.from)),
    choose("until", t("moment.until"), quiet.until, times(mornings, quiet.until)),
    {
      type: "Input.Toggle",
      id: "sundays",
      label: t("moment.sunday"),
      title: t("moment.sundays"),
      value: String(quiet.sundays),
      valueOn: "true",
      valueOff: "false",
    },
  ];
}

type MomentView = Pick<Supervision, "digest" | "quiet"> & { readonly problem?: string };

/** When somebody wants to hear from us, and when not. */
export function momentCard(view: MomentView, language: Language): Card {
  const t = say(language);
  const { problem, quiet = usualQuiet } = view;
  return card({
    fallbackText: t("moment.title"),
    body: [
      title(t("moment.title")),
      ...(problem ? [callout(`⚠ ${problem}`, "attention")] : []),
      ...momentInputs(view, language),
      ...quietInputs(quiet, language),
      line(t("moment.now")),
    ],
    actions: [
      execute(t("moment.save"), "supervisors.choose_moment", {}, "positive"),
      goTo(t("moment.back"), "supervisors.show", {}),
    ],
  });
}
