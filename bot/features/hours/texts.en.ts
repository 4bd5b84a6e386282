import type { SameShape } from "../../kernel/texts.ts";
import type { nl } from "./texts.nl.ts";

export const en: SameShape<typeof nl> = {
  time: {
    hours_one: "{{count}} hour",
    hours_other: "{{count}} hours",
    minutes_one: "{{count}} minute",
    minutes_other: "{{count}} minutes",
    both: "{{hours}} and {{minutes}}",
  },
  states: { open: "not confirmed yet", confirmed: "confirmed", refused: "not right" },
  kinds: { session: "Lesson", homework: "Homework", practice: "Practice" },
  show: {
    gist: "These are your hours: lessons, homework and practice.",
    title: "My hours",
    session: "In the lesson",
    homework: "Homework",
    practice: "Practice, written down",
    confirmed: "Practice, confirmed",
    unknown_one: "Of one assignment we do not know how long it took you. It does not count here.",
    unknown_other:
      "Of {{count}} assignments we do not know how long they took you. They do not count here.",
    entries: "Your practice hours",
    none: "You have not written down practice hours yet. Your supervisor confirms them later.",
    log: "Write down practice hours",
    remove: "Take the last one back",
    logged: "Written down. Your supervisor confirms it.",
    removed: "Taken back.",
  },
  log: {
    gist: "Write down how long you were busy at work for your course.",
    title: "Write down practice hours",
    why: "Write down what you did for your course. Your supervisor confirms it.",
    on: "Which day?",
    onRequired: "Choose a day.",
    minutes: "How long?",
    minutesRequired: "Choose how long.",
    assignment: "For which practice assignment?",
    noAssignment: "No practice assignment",
    note: "What did you do?",
    noteExample: "For example: practised morning care with a colleague.",
    privacy: "Do not write down names of clients.",
    save: "Save",
    back: "Back",
  },
  export: {
    file: "hours",
    sheet: "Hours",
    name: "Name",
    organisation: "Care organisation",
    on: "Date",
    kind: "Kind",
    what: "What",
    minutes: "Minutes",
    hours: "Hours",
    state: "Confirmed",
  },
  refusals: {
    "hours.no_track": "We cannot find this course any more. Ask your training provider.",
    "hours.no_date": "This is no day. Choose a day from the calendar.",
    "hours.no_minutes": "Choose how long you were busy.",
    "hours.too_many_minutes":
      "This is more than {{most}} hours on one day. Check the day and the time.",
    "hours.in_the_future": "This day is still to come. Choose today or an earlier day.",
    "hours.before_the_course": "Your course had not begun on this day. Choose a later day.",
    "hours.note_too_long": "This is too long. Write it in at most {{most}} characters.",
    "hours.unknown_assignment": "This practice assignment is not there. Choose another one.",
    "hours.too_many_entries":
      "You have written down very many lines. Ask your teacher what you can do.",
    "hours.unknown_entry": "This line is no longer there. Open the list again.",
    "hours.already_confirmed":
      "This is confirmed. You cannot take it back any more. Ask your supervisor.",
    "hours.already_decided": "Something was said about these hours already. Open the list again.",
    "hours.not_found": "This participant is not there. Check whether the name is right.",
    "groups.supervisors_only":
      "You are not the supervisor of this participant. Is that wrong? Ask the training provider.",
  },
};
