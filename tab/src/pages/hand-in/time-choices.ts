/** The first tap: how it went beside the planned time. */
export const comparisons = ["shorter", "as_planned", "longer"] as const;
export type Comparison = (typeof comparisons)[number];

const shares = {
  shorter: [0.25, 0.5, 0.75],
  as_planned: [1],
  longer: [1.25, 1.5, 2, 3],
} as const satisfies Record<Comparison, readonly number[]>;

const roundTo5 = (minutes: number): number => Math.max(5, Math.round(minutes / 5) * 5);

/** The second tap: minutes to choose from; one choice needs no second tap. */
export const minutesFor = (comparison: Comparison, planned: number): readonly number[] => [
  ...new Set(shares[comparison].map((share) => roundTo5(planned * share))),
];

/** 105 as `{hours: 1, minutes: 45}`. */
export const inHours = (minutes: number): { readonly hours: number; readonly minutes: number } => ({
  hours: Math.floor(minutes / 60),
  minutes: minutes % 60,
});
