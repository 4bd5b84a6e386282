import type { Language } from "../../bot/contract/languages.ts";
import type { Card } from "../../bot/kernel/cards.ts";
import type { Size } from "./values.ts";

type Make = (size: Size, language: Language) => Card | readonly Card[];
/** Card functions of one feature, by their names. Some make more than one card. */
export type CardMakers = Readonly<Record<string, Make>>;
