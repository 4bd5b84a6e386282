export const nl = {
  invitation: {
    subject: "{{tenant}} nodigt je uit",
    intro: "Je bent uitgenodigd als gast bij {{tenant}}.",
    accept: "Neem de uitnodiging aan",
  },
  event: {
    invited: "{{subject}}",
    changed: "Bijgewerkt: {{subject}}",
    cancelled: "Geannuleerd: {{subject}}",
    when: "Wanneer: {{day}}, {{from}} tot {{until}}",
    organiser: "Organisator: {{name}}",
    join: "Deelnemen aan de vergadering",
  },
};
