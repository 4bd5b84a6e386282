import type { ClientDataKind } from "../../contract/work-api.ts";

/** A part of a text that may be about a client; places are those of JavaScript strings. */
export type Finding = {
  readonly kind: ClientDataKind;
  readonly start: number;
  readonly end: number;
};

/** Every place where the pattern holds; it must have the flags `g` and `d` and group 1 is what stands out. */
export const placesOf = (text: string, pattern: RegExp, kind: ClientDataKind): Finding[] =>
  [...text.matchAll(pattern)].flatMap(({ indices }) => {
    const place = indices?.[1];
    return place ? [{ kind, start: place[0], end: place[1] }] : [];
  });

export const textAt = (text: string, { start, end }: Finding): string => text.slice(start, end);
