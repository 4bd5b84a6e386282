/**
 * A text with at most two accents on a letter. Nobody writes more, and putting a long run of them in
 * order (`String.normalize`) takes a time that grows with its square.
 */
export const fewMarks = (text: string): string => text.replace(/(\p{M}{2})\p{M}+/gu, "$1");
