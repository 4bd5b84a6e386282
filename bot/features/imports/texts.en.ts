import type { SpreadsheetRefusal } from "../../kernel/spreadsheet.ts";
import type { SameShape } from "../../kernel/texts.ts";
import type { nl } from "./texts.nl.ts";

export const en: SameShape<typeof nl> = {
  none: "(none)",
  weekdays: {
    monday: "Monday",
    tuesday: "Tuesday",
    wednesday: "Wednesday",
    thursday: "Thursday",
    friday: "Friday",
    saturday: "Saturday",
    sunday: "Sunday",
  },
  columns: {
    name: "name",
    mail: "e-mail",
    careOrganisation: "care organisation",
    jobTitle: "function",
    supervisor: "supervisor",
    supervisorMail: "e-mail supervisor",
    contact: "contact person",
    contactMail: "e-mail contact person",
    track: "course",
    startOn: "start date",
    weekday: "weekday",
    startTime: "start time",
    everyWeeks: "rhythm",
    vacationWeeks: "vacation weeks",
    teacher: "teacher",
    teacherMail: "e-mail teacher",
    groupName: "group name",
  },
  notes: {
    name: "First name and surname of the participant.",
    mail: "Every participant has an address of their own.",
    careOrganisation: "Where the participant works.",
    jobTitle: "What the participant does there.",
    supervisor: "Without a supervisor the participant cannot start yet.",
    supervisorMail: "Belongs to the supervisor: fill in both, or neither.",
    contact: "Who at the care organisation gets the dates and the overview. May stay empty.",
    contactMail: "Belongs to the contact person: fill in both, or neither.",
    track: "The name or the code of the course.",
    startOn: "As a date, or as text: 12-01-2027, 2027-01-12 or 12 January 2027.",
    weekday: "For example: Tuesday. Empty: the day of the start date.",
    startTime: "For example: 19:00.",
    everyWeeks: "Weekly or every 2 weeks. Empty: every 2 weeks.",
    vacationWeeks: "Week numbers with a comma: 8, 18. Or: 2027-W08.",
    teacher: "First name and surname of the teacher.",
    teacherMail: "The teacher's address at the training provider.",
    groupName: "Empty: we make a name ourselves.",
  },
  findings: {
    columns_missing:
      "These columns are missing: {{columns}}. Add them to the row with column names.",
    column_twice: "The column '{{column}}' is there twice. Remove one of them.",
    columns_unknown: "We do not know these columns: {{names}}. We skip them.",
    header_formula: "The row with column names holds a formula. Type the name itself.",
    hidden_sheets:
      "There are hidden sheets: {{names}}. We do not read those. Put all participants on the first sheet.",
    formula: "There is a formula under '{{column}}'. Type the value itself here.",
    value_missing: "Missing here: {{column}}. Please fill it in.",
    text_too_long: "The text under '{{column}}' is too long. Use at most {{most}} characters.",
    no_participants: "There are no participants in the file. Give each participant a row.",
    too_many_participants:
      "There are {{count}} participants in the file. A group has at most {{most}}. Make more groups.",
    group_size:
      "Number of participants: {{count}}. Normal is {{least}} to {{most}}. Give a reason when you go on.",
    track_unknown: "We do not know the course '{{given}}'. Choose: {{names}}.",
    track_unclear: "More courses are called '{{given}}'. Write the level as well: {{names}}.",
    track_not_teachable: "The course '{{given}}' cannot start yet. Choose: {{names}}.",
    date_unclear: "We do not understand the date '{{given}}'. Write it like this: 12-01-2027.",
    date_year_unclear:
      "The year in the date '{{given}}' is not clear. Write four digits: 12-01-2027.",
    date_impossible: "The date '{{given}}' does not exist. Write day, month and year: 12-01-2027.",
    date_is_number:
      "This is the number {{given}}, not a date. Write the date like this: 12-01-2027.",
    start_in_past: "The start date {{on}} has passed. Check whether this is right.",
    start_far_away: "The start date {{on}} is far away. Check whether the year is right.",
    start_too_far:
      "The start date {{on}} is too far away. Choose a day within three years. Check the year.",
    weekday_unclear: "We do not understand the weekday '{{given}}'. Write for example: Tuesday.",
    weekday_differs:
      "The start date is not a {{weekday}}. The first session is then on {{on}}. Check whether this is right.",
    time_unclear: "We do not understand the start time '{{given}}'. Write for example: 19:00.",
    rhythm_unclear: "We do not know the rhythm '{{given}}'. Write: weekly, or: every 2 weeks.",
    weeks_unclear:
      "We do not understand the vacation weeks '{{given}}'. Write week numbers with a comma: 8, 9.",
    weeks_changed:
      "Excel turned the vacation weeks into '{{given}}'. Format the cell as text and write: 8, 9.",
    week_impossible: "Week {{given}} does not exist in that year. Check the week number.",
    week_outside: "Vacation week {{given}} is outside this course. Check the week number.",
    group_value_differs:
      "'{{column}}' differs from row {{row}}. Make this cell empty, or the same.",
    group_name_unclear:
      "The group name '{{given}}' is not possible. Use no link, and neither < nor >.",
    name_is_mail: "There is an e-mail address under '{{column}}'. Write the name here.",
    name_unclear: "'{{given}}' does not look like a name. Write the first name and the surname.",
    mail_unclear: "'{{given}}' is no valid e-mail address. Write it like: name@organisation.com.",
    mail_twice: "This e-mail address is in rows {{rows}}. Give each participant an own address.",
    mail_of_teacher: "This is the teacher's e-mail address. Give the participant an own address.",
    mail_of_supervisor:
      "This is the supervisor's e-mail address as well. Fill in two different addresses.",
    name_twice:
      "This name is in rows {{rows}}, with another e-mail address. Check whether these are two people.",
    supervisor_missing:
      "There is no supervisor yet. The participant can start only when there is one. Ask the care organisation for a name.",
    supervisor_half: "The supervisor is not complete. Fill this in as well: {{column}}.",
    contact_half: "The contact person is not complete. Fill this in as well: {{column}}.",
    contact_differs:
      "This care organisation has different contact persons, in the rows {{rows}}. Choose one.",
    contact_takes_part:
      "This is a participant's e-mail address as well. Choose another contact person.",
    supervisor_two_names:
      "This e-mail address has different names, in rows {{rows}}. Check which name is right.",
  },
};

export const refusalsEn = {
  "spreadsheet.not_a_spreadsheet":
    "This is no Excel file and no CSV file. Choose the file with your group.",
  "spreadsheet.old_format":
    "We cannot read this kind of spreadsheet. Save it as an Excel workbook (.xlsx).",
  "spreadsheet.empty": "This file is empty. Fill in the group first. Then try again.",
  "spreadsheet.too_many_rows":
    "This file has too many rows. Put one group in the file, with at most 30 participants.",
  "spreadsheet.too_large": "This file is too large. Put only the rows of the group in a new file.",
  "spreadsheet.has_macros":
    "This file has macros. Save it as an Excel workbook without macros (.xlsx).",
  "spreadsheet.protected": "This file has a password. Remove the password. Then try again.",
  "spreadsheet.damaged":
    "We cannot read this file properly. Open it and save it again. Then try once more.",
} as const satisfies Record<SpreadsheetRefusal, string>;
