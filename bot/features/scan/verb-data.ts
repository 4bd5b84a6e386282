import { z } from "zod";
import { scanMoments } from "./rules.ts";

/** What the buttons of the scan carry. Cards of before the end scan name no moment. */
export const ofGroup = z.looseObject({ groupId: z.string().max(80) });
export const ofScan = ofGroup.extend({ moment: z.enum(scanMoments).default("start") });
export const moduleNumber = z.coerce.number().int();
/** The rule judges the length; this bound only keeps nonsense out. */
export const typedText = z.string().max(100_000);
