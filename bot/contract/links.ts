import { z } from "zod";

/**
 * What a signed link in a mail is for; it opens nothing else. `confirm`: "ben jij de werkbegeleider
 * van …?"; `supervise`: how it goes, what is asked, sign off; `agreement`: accept the start agreement;
 * `talk`: answer about a talk; `employer`: a contact person's own staff.
 */
export const linkPurposes = ["confirm", "supervise", "agreement", "talk", "employer"] as const;
export type LinkPurpose = (typeof linkPurposes)[number];
export const linkPurpose = z.enum(linkPurposes);
