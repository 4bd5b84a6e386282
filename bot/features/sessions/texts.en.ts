import type { SameShape } from "../../kernel/texts.ts";
import type { nl } from "./texts.nl.ts";

export const en: SameShape<typeof nl> = {
  event: {
    subject: "Lesson {{number}}: {{title}} ({{group}})",
    body: "Lesson {{number}} of {{group}}: {{title}}. Open the lesson with the Join button.",
    cancelled: "This lesson is cancelled.",
  },
  card: {
    next: "Your next lesson",
    when: "{{day}}, {{start}} to {{end}}",
    subject: "Subject",
    numbered: "Lesson {{number}}: {{title}}",
    group: "Group",
    reminder: "Teams reminds you a quarter of an hour before the lesson.",
    join: "Go to the lesson",
    change: "Move or cancel",
    here: "I am here",
    cannotCome: "I cannot come",
    noneTitle: "There are no more lessons",
    none: "All lessons are over. Do you have a question? Ask your teacher.",
    moved_one: "A lesson was moved",
    moved_other: "{{count}} lessons were moved",
    movedNext: "Your calendar is up to date. There is nothing to do.",
    cancelled_one: "A lesson is cancelled",
    cancelled_other: "{{count}} lessons are cancelled",
    cancelledNext: "The lesson is out of your calendar. The other lessons go on.",
  },
  dialog: {
    title: "Move or cancel a lesson",
    now: "This lesson is now on {{when}}.",
    day: "New day",
    time: "New start time",
    required: "Fill this in.",
    shiftLabel: "The lessons after it",
    shift: "Move all following lessons too",
    preview: "Look at the new plan",
    cancel: "Cancel this lesson",
    check: "Is this right?",
    everybody: "Everybody in the group gets one message. The calendars change by themselves.",
    move: "Yes, move",
    back: "No, go back",
    moved_one: "The lesson was moved",
    moved_other: "{{count}} lessons were moved",
    told: "Everybody is told. You can close this window.",
    askCancel: "Do you really want to cancel lesson {{number}}?",
    askCancelText: "The lesson disappears from everybody's calendar. You cannot undo this.",
    yesCancel: "Yes, cancel",
    cancelled: "The lesson is cancelled",
  },
  calendar: {
    summary: "Lesson {{number}}: {{title}}",
    join: "Join in Teams: {{url}}",
  },
  skipped: {
    new_year: "New Year's Day",
    good_friday: "Good Friday",
    easter_sunday: "Easter Sunday",
    easter_monday: "Easter Monday",
    kings_day: "King's Day",
    remembrance_day: "Remembrance Day",
    liberation_day: "Liberation Day",
    ascension_day: "Ascension Day",
    whit_sunday: "Whit Sunday",
    whit_monday: "Whit Monday",
    christmas_eve: "Christmas Eve",
    christmas_day: "Christmas Day",
    boxing_day: "Boxing Day",
    new_years_eve: "New Year's Eve",
    vacation: "Holiday week",
  },
  findings: {
    "sessions.start_in_past":
      "The first lesson is already past: {{on}}. Choose a later start date.",
    "sessions.short_notice":
      "The first lesson is less than 28 days away: {{on}}. Rosters of employers are fixed by then. Ask them or choose a later start date.",
    "sessions.teacher_busy":
      "The teacher already has a lesson of {{group}} on {{on}} at {{time}}. Move lesson {{number}} or choose another teacher.",
    "sessions.on_free_day":
      "Lesson {{number}} is on a day off: {{on}} ({{reason}}). Ask whether everybody can come.",
    "sessions.ends_late_one": "One lesson ends after 22:00: {{on}}. Choose an earlier start.",
    "sessions.ends_late_other":
      "{{count}} lessons end after 22:00. The first is on {{on}}. Choose an earlier start.",
    "sessions.weekend_one": "One lesson is in the weekend: {{on}}. Ask whether everybody can come.",
    "sessions.weekend_other":
      "{{count}} lessons are in the weekend. The first is on {{on}}. Ask whether everybody can come.",
    "sessions.too_long":
      "The course takes more than 6 months, until {{on}}. Choose a faster rhythm or fewer holiday weeks.",
    "sessions.week_too_full_one":
      "One week is too full: {{hours}} hours. More than 6 hours a week is heavy. Choose a calmer rhythm.",
    "sessions.week_too_full_other":
      "{{count}} weeks are too full, up to {{hours}} hours. More than 6 hours a week is heavy. Choose a calmer rhythm.",
    "sessions.average_off":
      "Participants are busy for {{hours}} hours a week on average. About {{promised}} hours is meant. Check the rhythm.",
  },
  refusals: {
    "sessions.no_modules": "This course has no modules yet. Choose another course.",
    "sessions.unknown_weekday": "This weekday does not exist. Choose a day from Monday to Sunday.",
    "sessions.unknown_time": "“{{time}}” is not a time. Write a time such as 19:00.",
    "sessions.unknown_week": "Week {{week}} does not exist. Write a week such as 2027-W08.",
    "sessions.no_room": "There is no free week for lesson {{number}}. Choose fewer holiday weeks.",
    "sessions.unknown_session":
      "There is no lesson {{number}}. Look in the schedule which lessons there are.",
    "sessions.already_cancelled": "Lesson {{number}} is already cancelled. Choose another lesson.",
    "sessions.already_held":
      "Lesson {{number}} has begun or is over. Choose a lesson that is to come.",
    "sessions.in_the_past": "This moment is already past. Choose a later moment.",
    "sessions.too_far": "This moment is more than a year ahead. Check the year.",
    "sessions.same_moment": "Lesson {{number}} is already at this moment. Choose another moment.",
    "sessions.before_previous":
      "Then this lesson starts before lesson {{number}} is over. Choose a later moment.",
    "sessions.after_next":
      "Then this lesson is after the start of lesson {{number}}. Choose an earlier moment or shift all following lessons too.",
  },
};
