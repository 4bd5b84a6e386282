/** What it costs to come to a place in the table of distances, seen from its neighbours. */
type Table = { readonly one: string; readonly other: string; readonly rows: number[][] };

function costAt({ one, other, rows }: Table, row: number, column: number): number {
  const from = (up: number, left: number): number => rows[row - up]?.[column - left] ?? Infinity;
  const same = one[row - 1] === other[column - 1];
  const cost = Math.min(from(1, 0) + 1, from(0, 1) + 1, from(1, 1) + (same ? 0 : 1));
  const swapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
  return swapped ? Math.min(cost, from(2, 2) + 1) : cost;
}

/**
 * How many letters must be put in, left out, changed or swapped to make one word the other
 * (optimal string alignment), looked at up to `most`; whatever is more than that is `most + 1`.
 */
export function editDistance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  const rows = [Array.from({ length: other.length + 1 }, (_, column) => column)];
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    rows.push(current);
    for (let column = 1; column <= other.length; column++) {
      current.push(costAt({ one, other, rows }, row, column));
    }
    if (Math.min(...current) > most) return most + 1;
  }
  return Math.min(most + 1, rows[one.length]?.[other.length] ?? most + 1);
}

/** A slip of the finger in a short word makes another word; a long word bears two. */
export const slipsIn = (word: string): number => {
  if (word.length < 4) return 0;
  return word.length < 8 ? 1 : 2;
};
