const dayInMs = 86_400_000;

/** Monday is 1, Sunday is 7. */
const weekdayOf = (dayInMsUtc: number): number => new Date(dayInMsUtc).getUTCDay() || 7;

const label = (year: number, week: number): string => `${year}-W${String(week).padStart(2, "0")}`;

/** ISO week of a calendar day, such as `2027-W08` for `2027-02-22`; undefined when it is no day. */
export function weekLabelOf(on: string): string | undefined {
  const at = Date.parse(`${on}T00:00:00Z`);
  if (Number.isNaN(at)) return undefined;
  // A week belongs to the year of its Thursday.
  const thursday = at + (4 - weekdayOf(at)) * dayInMs;
  const year = new Date(thursday).getUTCFullYear();
  return label(year, Math.floor((thursday - Date.UTC(year, 0, 1)) / (7 * dayInMs)) + 1);
}

/** First and last day of a week label; undefined when it is no week. */
export function daysOfWeek(
  weekLabel: string,
): { readonly from: string; readonly to: string; readonly week: number } | undefined {
  const [, year, week] = /^(\d{4})-W(\d{2})$/.exec(weekLabel) ?? [];
  if (year === undefined || week === undefined) return undefined;
  const fourth = Date.UTC(Number(year), 0, 4);
  const monday = fourth + (1 - weekdayOf(fourth) + (Number(week) - 1) * 7) * dayInMs;
  const day = (at: number): string => new Date(at).toISOString().slice(0, 10);
  return { from: day(monday), to: day(monday + 6 * dayInMs), week: Number(week) };
}
