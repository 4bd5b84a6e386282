import type { AttendanceState } from "../../contract/work.ts";
import type { CorrectRefusal, ResolveRefusal } from "./correct-rules.ts";
import type { Correction } from "./document.ts";
import type { OverseeRefusal } from "./overseen.ts";
import type { OwnRefusal, reasonCodes } from "./own-rules.ts";

type OwnCode<T extends string> = Extract<T, `attendance.${string}`>;

export const nl = {
  states: {
    present: "Aanwezig",
    late: "Te laat",
    absent: "Afwezig",
    unknown: "Nog niet bekend",
  } satisfies Record<AttendanceState | "unknown", string>,
  reasons: {
    ill: "Ziek",
    work: "Werk of rooster",
    private: "Iets thuis",
    other: "Iets anders",
  } satisfies Record<(typeof reasonCodes)[number], string>,
  close: {
    summary: "Les {{number}} afronden",
    gist: "Les {{number}} is voorbij. Kijk wie er was en rond de les af.",
    gistClosed: "Les {{number}} is afgerond.",
    title: "Les {{number}} afronden: {{title}}",
    look: "Kijk wie er was. Rond dan de les af. Daarna krijgt iedereen de opdrachten.",
    closed: "Afgerond op {{date}}, {{time}} uur. De opdrachten zijn verstuurd.",
    noPolicy:
      "Teams laat mij niet zien wie er was. Vraag je beheerder om het toegangsbeleid voor Zorgklas. Nu telt alleen wie op ‘Ik ben er’ drukte.",
    atPlace: "Deze les was op locatie. Hier telt wie op ‘Ik ben er’ drukte.",
    byCheckIn: "Er is geen lijst van Teams. Hier telt wie op ‘Ik ben er’ drukte.",
    noList: "Er kwam geen lijst van Teams. Druk op ‘Verbeter de aanwezigheid’ en zeg wie er was.",
    comesLater:
      "De lijst van Teams komt ongeveer een kwartier na de les. Deze kaart verandert dan vanzelf.",
    announced: "afgemeld",
    minutes_one: "{{count}} minuut in de les",
    minutes_other: "{{count}} minuten in de les",
    solvedBy: { catch_up: "inhaalopdracht gedaan", teacher: "opgelost" },
    wantsCall: "wil gebeld worden",
    unmatched_one: "Eén onbekende was in de les",
    unmatched_other: "{{count}} onbekenden waren in de les",
    whoIs: "Wie is ‘{{name}}’? Die was er {{minutes}} minuten.",
    noName: "zonder naam",
    who: "Dit is",
    nobody: "Geen deelnemer",
    saveWho: "Bewaar",
    close: "Les afronden",
    correct: "Verbeter de aanwezigheid",
    readCatchUps: "Lees de inhaalopdrachten",
  },
  correct: {
    gist: "Verbeter de aanwezigheid van les {{number}}.",
    title: "Aanwezigheid van les {{number}}: {{title}}",
    nobody: "Er zijn nog geen deelnemers in deze groep.",
    who: "Over wie gaat het? Je kunt er meer kiezen.",
    whoRequired: "Kies minstens één naam.",
    state: "Hoe was het echt?",
    stateRequired: "Kies hoe het was.",
    states: {
      present: "Was aanwezig",
      late: "Was te laat",
      absent: "Was afwezig",
      settled: "Was afwezig, en dat is opgelost",
    } satisfies Record<Correction["state"], string>,
    reason: "Hoe weet je dat?",
    reasonExample: "Bijvoorbeeld: keek mee op de laptop van een collega.",
    reasonRequired: "Schrijf kort op hoe je dat weet.",
    save: "Bewaar",
    back: "Terug naar de les",
  },
  read: {
    gist: "Een inhaalopdracht van les {{number}}.",
    title: "Inhaalopdracht bij les {{number}}",
    when: "Gestuurd op {{date}}, {{time}} uur.",
    next: "Volgende",
    none: "Er zijn nog geen inhaalopdrachten",
    noneText: "Bij deze les heeft nog niemand iets ingehaald.",
  },
  own: {
    about: "Les {{number}}: {{title}}, {{when}}",
    aboutNumber: "Les {{number}}",
  },
  cannotCome: {
    title: "Je bent afgemeld",
    reply: "Fijn dat je het zegt. Je docent weet het nu. Je hoeft niet te zeggen waarom.",
    why: "Wil je zeggen waarom?",
    notSaid: "Dat zeg ik liever niet",
    typed: "Of schrijf het op",
    whoSees: "Alleen je docent leest dit. Je werkgever niet.",
    kept: "Bewaard.",
    save: "Bewaar",
    undo: "Ik kan toch komen",
  },
  canCome: {
    title: "Je komt toch",
    text: "Fijn dat je er toch bij bent. Je docent weet het.",
    undo: "Ik kan toch niet komen",
  },
  here: {
    title: "Je bent er",
    text: "Fijn dat je er bent. We hebben om {{time}} uur opgeschreven dat je er bent.",
  },
  missed: {
    summary: "We hebben je gemist in les {{number}}",
    title: "We hebben je gemist",
    text: "We hebben je gemist in de les. Zullen we je bellen? Of wil je de inhaalopdracht?",
    announced: "Je kon niet bij de les zijn. Zullen we je bellen? Of wil je de inhaalopdracht?",
    solved: "Dit is opgelost. Je hoeft niets meer te doen.",
    called: "We bellen je. Je docent weet het.",
    call: "Bel mij",
    catchUp: "Doe de inhaalopdracht",
  },
  catchUp: {
    gist: "De inhaalopdracht van les {{number}}.",
    title: "Inhaalopdracht bij les {{number}}",
    aims: "Hier ging de les over",
    groupTask: "Dit deed de groep samen",
    do: "Dit doe je nu",
    step1: "Kies één punt van hierboven. Bedenk een moment op je werk dat erbij past.",
    step2: "Schrijf op wat je deed, hoe het ging en wat je een volgende keer anders doet.",
    label: "Jouw tekst",
    placeholder: "Schrijf hier. Een paar zinnen is genoeg.",
    required: "Schrijf minstens {{least}} tekens.",
    privacy: "Kan iemand de cliënt herkennen in je tekst? Haal dat eerst weg.",
    noJudgement: "Je docent leest het. Je krijgt hier geen beoordeling voor.",
    send: "Stuur",
    none: "Je hebt niets in te halen",
    noneText:
      "Je was bij alle lessen, of je hebt ze al ingehaald. Typ ‘mijn taken’ om verder te gaan.",
  },
  caughtUp: {
    gist: "Je hebt les {{number}} ingehaald.",
    title: "Je hebt de les ingehaald",
    text: "Gestuurd op {{date}}, {{time}} uur. Je docent leest het. Je hoeft niets meer te doen.",
    yours: "Jouw tekst",
  },
  alert: {
    summary: "Een deelnemer blijft weg",
    gist_one: "Een deelnemer miste een les.",
    gist_other: "Een deelnemer miste {{count}} lessen.",
    title: "Een deelnemer blijft weg",
    who: "{{name}}, {{group}}",
    missed_one: "Miste één les: {{numbers}}.",
    missed_other: "Miste {{count}} lessen: {{numbers}}.",
    earlier_one: "Daarvoor is er nog {{count}} stap gezet.",
    earlier_other: "Daarvoor zijn er nog {{count}} stappen gezet.",
    solved: "Dit is opgelost.",
    steps: {
      asked: "Gevraagd of we kunnen helpen (les {{number}})",
      teacher: "Docent ingelicht (les {{number}})",
      coordinator: "Jou ingelicht (les {{number}})",
      employer: "Aanwezigheid zichtbaar voor de werkgever (les {{number}})",
    },
    wantsCall: "Heeft gevraagd om gebeld te worden.",
    employer: "De werkgever ziet nu de aanwezigheid. Redenen ziet de werkgever niet.",
    next: "Bel de deelnemer of overleg met de docent.",
    group: "Bekijk de groep",
  },
  refusals: {
    "attendance.unknown_session":
      "Les {{number}} is er niet. Kijk in de planning welke lessen er zijn.",
    "attendance.cancelled": "Les {{number}} gaat niet door. Je hoeft niets te doen.",
    "attendance.not_begun": "Les {{number}} is nog niet begonnen. Kom na de les terug.",
    "attendance.not_over": "Les {{number}} is nog bezig. Rond de les af als die voorbij is.",
    "attendance.too_early":
      "Het is nog te vroeg voor ‘Ik ben er’. Druk vanaf een kwartier voor de les.",
    "attendance.too_late":
      "Les {{number}} is voorbij. Was je er wel? Zeg het tegen je docent. Die kan het verbeteren.",
    "attendance.no_session_now":
      "Er is nu geen les. Druk vanaf een kwartier voor de les op ‘Ik ben er’.",
    "attendance.already_begun":
      "Les {{number}} is al begonnen. Afmelden kan niet meer. Bel je docent als er iets is.",
    "attendance.not_said": "Je bent niet afgemeld voor les {{number}}. Meld je eerst af.",
    "attendance.why_too_long": "Dit is te lang. Schrijf het in hooguit {{most}} tekens.",
    "attendance.not_missed": "Je hebt les {{number}} niet gemist. Je hoeft niets in te halen.",
    "attendance.catch_up_too_short": "Dit is erg kort. Schrijf minstens {{least}} tekens.",
    "attendance.catch_up_too_long": "Dit is te lang. Schrijf hooguit {{most}} tekens.",
    "attendance.nobody_chosen": "Kies minstens één naam.",
    "attendance.unknown_person":
      "Deze persoon is geen deelnemer van deze groep. Kies een andere naam.",
    "attendance.unknown_visitor": "Deze naam staat niet meer in de lijst. Open de kaart opnieuw.",
    "attendance.reason_missing": "Schrijf kort op hoe je dat weet.",
    "attendance.reason_too_long": "Dit is te lang. Schrijf het in hooguit {{most}} tekens.",
    "attendance.too_many_corrections":
      "Deze les is al te vaak verbeterd. Vraag de coördinator om hulp.",
    "attendance.not_found": "Deze inhaalopdracht is er niet. Kijk of de naam klopt.",
  } satisfies Record<
    | OwnCode<OverseeRefusal | OwnRefusal | CorrectRefusal | ResolveRefusal>
    | "attendance.not_over"
    | "attendance.no_session_now"
    | "attendance.not_found",
    string
  >,
};
