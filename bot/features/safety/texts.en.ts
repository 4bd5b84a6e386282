import type { SameShape } from "../../kernel/texts.ts";
import type { nl } from "./texts.nl.ts";

export const en: SameShape<typeof nl> = {
  mail: "Somebody asks you to watch along at work",
  form: {
    title: "I cannot do this safely yet",
    stop: "Stop what you are doing now. Ask somebody to take over.",
    about: "What is it about? You need not choose.",
    something: "Something else",
    need: "What do you need? You need not say.",
    privacy: "Write nothing about a client. Your supervisor and your teacher read this.",
    send: "Say it now",
    gist: "Is there something you cannot do safely yet? Stop. Say it here.",
  },
  said: {
    title: "Good that you say so",
    stop: "Stop what you are doing.",
    ask: "Ask your supervisor to watch along.",
    told: {
      both: "Your supervisor and your teacher get a message now.",
      supervisor: "Your supervisor gets a message now.",
      teacher: "Your teacher gets a message now.",
    },
    later:
      "Not everybody gets a message now. They see it in the overview of this week. Do not wait for that.",
    call: "Do you need help now? Call {{name}}: {{phone}}.",
    cleaned: "We took something out that may be about a client.",
    settled: "You have talked about this.",
    judged: "Nobody judges you for this.",
    gist: "Good that you say so. Stop what you are doing. Ask your supervisor to watch along.",
  },
  told: {
    title: "Will you watch along?",
    who: "{{name}} said on {{day}} at {{time}}: I cannot do this safely yet.",
    about: "It is about: {{assignment}}.",
    need: "What {{name}} needs",
    do: "Talk about it today. Show it or do it together. Then tap ‘Talked about it’.",
    settle: "Talked about it",
    settled: "Talked about on {{day}}.",
    judged: "This is no judgement. It counts nowhere.",
    gist: "Somebody cannot do something safely yet. Talk about it today.",
  },
  refusals: {
    "safety.stopped": "You have stopped with the course. Call your manager when you need help.",
    "safety.unknown_assignment":
      "I do not know this assignment. Choose ‘Something else’ and say it again.",
    "safety.too_long": "Your text is too long. Use no more than {{most}} characters.",
    "safety.own": "You cannot finish this for yourself. Ask your teacher.",
    "safety.not_found": "This is not there (any more). You need not do anything.",
  },
};
