export const nl = {
  sentence: {
    online: "De voorlichting is online, op {{day}} om {{time}} uur.",
    onlineWith: "De voorlichting is online, op {{day}} om {{time}} uur. {{where}}",
    at: "De voorlichting is op {{day}} om {{time}} uur. Waar: {{where}}",
  },
  event: {
    subject: "Voorlichting voor werkbegeleiders: {{group}}",
    body: "Je hoort wat er van jou verwacht wordt. En je kunt vragen stellen.",
    where: "Waar: {{where}}",
    cancelled: "De voorlichting gaat niet door.",
  },
  refusals: {
    "info_session.in_past": "Dit moment is al voorbij. Kies een later moment.",
    "info_session.no_place": "Vul in waar de voorlichting is. Of kies voor online.",
  },
};
