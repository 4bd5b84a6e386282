import { fewMarks } from "../../kernel/few-marks.ts";
/** What two ways of typing the same question have in common: no capitals, accents or signs. */
export const normalised = (text: string): string =>
  fewMarks(text)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
