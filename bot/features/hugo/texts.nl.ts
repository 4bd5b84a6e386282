export const nl = {
  answer: { source: "Bron: {{source}}" },
  suggest: { title: "Bedoel je een van deze vragen?" },
  urgentLine: "Is er nu iemand in gevaar? Bel 112.",
  refusals: {
    "hugo.unknown_item": "Dit antwoord bestaat niet meer. Stel je vraag nog een keer.",
    "hugo.unknown_button": "Deze knop werkt hier niet. Stel je vraag nog een keer.",
  },
};
