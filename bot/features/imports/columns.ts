/**
 * The table that a coordinator fills in: one row per participant. What a header may be called is
 * compared without capitals, spaces and punctuation. Titles and notes stand in the texts.
 */
export const columns = {
  name: {
    of: "participant",
    required: true,
    headers: ["naam", "naam deelnemer", "deelnemer", "name", "participant", "full name"],
  },
  mail: {
    of: "participant",
    required: true,
    headers: ["e-mail", "mail", "e-mailadres", "e-mail deelnemer", "email address"],
  },
  careOrganisation: {
    of: "participant",
    required: true,
    headers: ["zorgorganisatie", "organisatie", "werkgever", "care organisation", "employer"],
  },
  jobTitle: {
    of: "participant",
    required: false,
    headers: ["functie", "function", "job title"],
  },
  supervisor: {
    of: "participant",
    required: false,
    headers: ["werkbegeleider", "naam werkbegeleider", "supervisor", "name supervisor"],
  },
  supervisorMail: {
    of: "participant",
    required: false,
    headers: [
      "e-mail werkbegeleider",
      "mail werkbegeleider",
      "e-mailadres werkbegeleider",
      "email supervisor",
      "supervisor email",
    ],
  },
  contact: {
    of: "participant",
    required: false,
    headers: ["contactpersoon", "naam contactpersoon", "contact person", "contact"],
  },
  contactMail: {
    of: "participant",
    required: false,
    headers: [
      "e-mail contactpersoon",
      "mail contactpersoon",
      "e-mailadres contactpersoon",
      "email contact person",
      "contact person email",
    ],
  },
  track: {
    of: "group",
    required: true,
    headers: ["opleiding", "certificaat", "track", "course"],
  },
  startOn: {
    of: "group",
    required: true,
    headers: ["startdatum", "start", "datum eerste les", "start date"],
  },
  weekday: {
    of: "group",
    required: false,
    headers: ["weekdag", "dag", "lesdag", "weekday", "day"],
  },
  startTime: {
    of: "group",
    required: true,
    headers: ["begintijd", "starttijd", "tijd", "uur", "start time", "time"],
  },
  everyWeeks: { of: "group", required: false, headers: ["ritme", "rhythm", "frequency"] },
  vacationWeeks: {
    of: "group",
    required: false,
    headers: ["vakantieweken", "vakantieweek", "vakantie", "vacation weeks", "holiday weeks"],
  },
  teacher: {
    of: "group",
    required: true,
    headers: ["docent", "naam docent", "teacher", "name teacher"],
  },
  teacherMail: {
    of: "group",
    required: true,
    headers: [
      "e-mail docent",
      "mail docent",
      "e-mailadres docent",
      "email teacher",
      "teacher email",
    ],
  },
  groupName: {
    of: "group",
    required: false,
    headers: ["groepsnaam", "groep", "group name", "group"],
  },
} as const satisfies Record<
  string,
  {
    readonly of: "participant" | "group";
    readonly required: boolean;
    readonly headers: readonly string[];
  }
>;

export type ColumnKey = keyof typeof columns;
export type GroupColumn = {
  [K in ColumnKey]: (typeof columns)[K]["of"] extends "group" ? K : never;
}[ColumnKey];

// Object.keys gives exactly the keys of the literal above.
export const columnKeys = Object.keys(columns) as readonly ColumnKey[];
export const groupColumns = columnKeys.filter(
  (key): key is GroupColumn => columns[key].of === "group",
);

/** Letters and digits only, so `E-mail  docent*` and `emaildocent` are the same. */
export const simple = (text: string): string =>
  text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");

const byHeader: ReadonlyMap<string, ColumnKey> = new Map(
  columnKeys.flatMap((key) => columns[key].headers.map((header) => [simple(header), key] as const)),
);

export const columnOf = (header: string): ColumnKey | undefined => byHeader.get(simple(header));
