import type { SameShape } from "../../kernel/texts.ts";
import type { nl } from "./texts.nl.ts";

export const en: SameShape<typeof nl> = {
  participant: {
    title: "Welcome to {{track}}",
    hello: "Hi {{name}}, good to have you with us.",
    what: "You learn online, together with your group. There are {{count}} lessons of about {{hours}} hours.",
    first: "First lesson",
    group: "Group",
    teacher: "Teacher",
    needTitle: "How to take part",
    need: "Join the lessons on a laptop or computer with camera and sound.",
    next: "One week before the first lesson you get your development scan here. There is nothing to do now.",
    nextSoon:
      "You get your development scan here in a moment. It takes about a quarter of an hour.",
    help: "Do you have a question? Type it here. Hugo answers.",
    helper: "Does something not work? Call {{helper}}: {{phone}}.",
    summary: "Welcome to {{track}}",
  },
  teacher: {
    title: "Your group is ready: {{group}}",
    what: "There are {{participants}} participants and {{count}} lessons. The lessons are in your calendar.",
    scan: "Participants get their development scan a week before the first lesson.",
    scanSoon: "Participants get their development scan in a moment.",
    progress: "Type ‘progress’ to see how far everybody is.",
    button: "Look at the progress",
    summary: "Your group is ready: {{group}}",
  },
  help: {
    title: "What can I help you with?",
    intro: "Just ask your question, in your own words. Or choose a button.",
    also: {
      participant: "You can also type: ‘scan’, ‘here’, ‘catch up’, ‘intake’ or ‘my questions’.",
      teacher: "You can also type: ‘group scan’ or ‘talks’.",
      supervisor: "You can also type: ‘talks’ or ‘my questions’.",
      coordinator:
        "You can also type: ‘knowledge’ or ‘all intakes’. You find all else on your page Zorgklas.",
      other: "I gladly help with questions about the mbo certificates.",
    },
    next: "Next lesson",
    tasks: "My tasks",
    results: "My results",
    hours: "My hours",
    weeks: "My planning",
    progress: "Progress",
    queue: "To check",
    groupResults: "Results",
    groupWeeks: "Planning",
    people: "My participants",
    forwarded: "Forwarded questions",
    topics: "Topics",
    courses: "Which certificate fits me?",
    intake: "Do the intake",
    person: "Rather a person? Call {{helper}}: {{phone}}.",
    urgent: "Is somebody in danger now? Call 112.",
    gist: {
      participant:
        "You can ask for your next lesson, tasks, results, hours, planning and progress.",
      teacher: "You can ask for: work to check, next lesson, results, planning and progress.",
      supervisor: "You can ask about your participants and all about the mbo certificates.",
      coordinator: "You can ask for forwarded questions, knowledge and intakes.",
      other: "You can ask all about the mbo certificates.",
    },
  },
};
