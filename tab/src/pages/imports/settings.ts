import type { ImportSettings, ImportVerdict } from "#contract/imports.ts";
import { weekLabelOf } from "../../iso-weeks.ts";

/** What the coordinator may change; all filled in, as the last dry run read it. */
export type Settings = { readonly [K in keyof ImportSettings]-?: NonNullable<ImportSettings[K]> };
type Group = NonNullable<ImportVerdict["group"]>;

export const settingsOf = ({
  startOn,
  weekday,
  startTime,
  everyWeeks,
  vacationWeeks,
}: Group): Settings => ({ startOn, weekday, startTime, everyWeeks, vacationWeeks });

/** True when the dry run on the screen was made with other settings. */
export const isChanged = (settings: Settings, group: Group): boolean =>
  JSON.stringify(settings) !== JSON.stringify(settingsOf(group));

/** False while a field is empty or half typed. */
export const isComplete = ({ startOn, startTime }: Settings): boolean =>
  weekLabelOf(startOn) !== undefined && /^\d{2}:\d{2}$/.test(startTime);

/** With the week of this day added once, in order of time. */
export function withWeekOf(settings: Settings, on: string): Settings {
  const week = weekLabelOf(on);
  if (week === undefined) return settings;
  return {
    ...settings,
    vacationWeeks: [...new Set([...settings.vacationWeeks, week])].toSorted(),
  };
}

export const withoutWeek = (settings: Settings, week: string): Settings => ({
  ...settings,
  vacationWeeks: settings.vacationWeeks.filter((each) => each !== week),
});
