import type { MoveRefusal } from "./moving-rules.ts";
import type { PlanRefusal } from "./planning-rules.ts";
import type { SkipReason } from "./skip-rules.ts";

export const nl = {
  event: {
    subject: "Les {{number}}: {{title}} ({{group}})",
    body: "Les {{number}} van {{group}}: {{title}}. Open de les met de knop Deelnemen.",
    cancelled: "Deze les gaat niet door.",
  },
  card: {
    next: "Je volgende les",
    when: "{{day}}, van {{start}} tot {{end}} uur",
    subject: "Onderwerp",
    numbered: "Les {{number}}: {{title}}",
    group: "Groep",
    reminder: "Teams herinnert je een kwartier voor de les.",
    join: "Naar de les",
    change: "Verplaats of zeg af",
    here: "Ik ben er",
    cannotCome: "Ik kan niet komen",
    noneTitle: "Er zijn geen lessen meer",
    none: "Alle lessen zijn geweest. Heb je een vraag? Stel die aan je docent.",
    moved_one: "Een les is verplaatst",
    moved_other: "{{count}} lessen zijn verplaatst",
    movedNext: "Je agenda is aangepast. Je hoeft niets te doen.",
    cancelled_one: "Een les gaat niet door",
    cancelled_other: "{{count}} lessen gaan niet door",
    cancelledNext: "De les is uit je agenda. De andere lessen gaan gewoon door.",
  },
  dialog: {
    title: "Les verplaatsen of afzeggen",
    now: "Deze les is nu op {{when}}.",
    day: "Nieuwe dag",
    time: "Nieuwe begintijd",
    required: "Vul dit in.",
    shiftLabel: "De lessen daarna",
    shift: "Schuif alle volgende lessen mee",
    preview: "Bekijk de nieuwe planning",
    cancel: "Zeg deze les af",
    check: "Klopt dit?",
    everybody: "Iedereen in de groep krijgt één bericht. De agenda's veranderen vanzelf.",
    move: "Ja, verplaats",
    back: "Nee, terug",
    moved_one: "De les is verplaatst",
    moved_other: "{{count}} lessen zijn verplaatst",
    told: "Iedereen krijgt bericht. Je kunt dit venster sluiten.",
    askCancel: "Wil je les {{number}} echt afzeggen?",
    askCancelText: "De les verdwijnt uit ieders agenda. Je kunt dit niet terugdraaien.",
    yesCancel: "Ja, zeg af",
    cancelled: "De les gaat niet door",
  },
  calendar: {
    summary: "Les {{number}}: {{title}}",
    join: "Doe mee via Teams: {{url}}",
  },
  skipped: {
    new_year: "Nieuwjaarsdag",
    good_friday: "Goede Vrijdag",
    easter_sunday: "Eerste paasdag",
    easter_monday: "Tweede paasdag",
    kings_day: "Koningsdag",
    remembrance_day: "Dodenherdenking",
    liberation_day: "Bevrijdingsdag",
    ascension_day: "Hemelvaartsdag",
    whit_sunday: "Eerste pinksterdag",
    whit_monday: "Tweede pinksterdag",
    christmas_eve: "Kerstavond",
    christmas_day: "Eerste kerstdag",
    boxing_day: "Tweede kerstdag",
    new_years_eve: "Oudejaarsavond",
    vacation: "Vakantieweek",
  } satisfies Record<SkipReason, string>,
  findings: {
    "sessions.start_in_past": "De eerste les is al voorbij: {{on}}. Kies een latere startdatum.",
    "sessions.short_notice":
      "De eerste les is over minder dan 28 dagen: {{on}}. Het rooster van werkgevers ligt dan al vast. Overleg met hen of kies een latere startdatum.",
    "sessions.teacher_busy":
      "De docent heeft al een les van {{group}} op {{on}} om {{time}} uur. Verplaats les {{number}} of kies een andere docent.",
    "sessions.on_free_day":
      "Les {{number}} valt op een vrije dag: {{on}} ({{reason}}). Vraag of iedereen dan kan.",
    "sessions.ends_late_one": "Eén les eindigt na 22.00 uur: {{on}}. Kies een vroeger begin.",
    "sessions.ends_late_other":
      "Er eindigen {{count}} lessen na 22.00 uur. De eerste is op {{on}}. Kies een vroeger begin.",
    "sessions.weekend_one": "Eén les valt in het weekend: {{on}}. Vraag of iedereen dan kan.",
    "sessions.weekend_other":
      "Er vallen {{count}} lessen in het weekend. De eerste is op {{on}}. Vraag of iedereen dan kan.",
    "sessions.too_long":
      "De opleiding duurt langer dan 6 maanden, tot {{on}}. Kies een sneller ritme of minder vakantieweken.",
    "sessions.week_too_full_one":
      "Eén week is te vol: {{hours}} uur. Meer dan 6 uur per week is zwaar. Kies een rustiger ritme.",
    "sessions.week_too_full_other":
      "In {{count}} weken is het te vol, tot {{hours}} uur. Meer dan 6 uur per week is zwaar. Kies een rustiger ritme.",
    "sessions.average_off":
      "Deelnemers zijn gemiddeld {{hours}} uur per week bezig. Bedoeld is ongeveer {{promised}} uur. Kijk of het ritme klopt.",
  },
  refusals: {
    "sessions.no_modules": "Deze opleiding heeft nog geen modules. Kies een andere opleiding.",
    "sessions.unknown_weekday": "Deze weekdag bestaat niet. Kies een dag van maandag tot zondag.",
    "sessions.unknown_time": "“{{time}}” is geen tijd. Schrijf een tijd zoals 19:00.",
    "sessions.unknown_week": "Week {{week}} bestaat niet. Schrijf een week zoals 2027-W08.",
    "sessions.no_room": "Er is geen week vrij voor les {{number}}. Kies minder vakantieweken.",
    "sessions.unknown_session":
      "Les {{number}} is er niet. Kijk in de planning welke lessen er zijn.",
    "sessions.already_cancelled": "Les {{number}} gaat al niet door. Kies een andere les.",
    "sessions.already_held": "Les {{number}} is al begonnen of geweest. Kies een les die nog komt.",
    "sessions.in_the_past": "Dit moment is al voorbij. Kies een later moment.",
    "sessions.too_far": "Dit moment is meer dan een jaar vooruit. Kijk of het jaartal klopt.",
    "sessions.same_moment": "Les {{number}} staat al op dit moment. Kies een ander moment.",
    "sessions.before_previous":
      "Dan begint deze les voordat les {{number}} klaar is. Kies een later moment.",
    "sessions.after_next":
      "Dan is deze les na het begin van les {{number}}. Kies een eerder moment of schuif alle volgende lessen mee.",
  } satisfies Record<MoveRefusal | PlanRefusal, string>,
};
