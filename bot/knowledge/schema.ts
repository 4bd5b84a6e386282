import { z } from "zod";

const text = z.string().trim().min(1);

export const documentTitles = z.record(z.string(), z.strictObject({ nl: text, en: text }));
