export const nl = {
  team: {
    name: "Werkbegeleiders",
    description: "Werkbegeleiders van deelnemers. Hier krijg je berichten van Zorgklas.",
  },
  invitation:
    "Je bent werkbegeleider van iemand die een opleiding volgt. Accepteer deze uitnodiging. Daarna kun je praktijkopdrachten bekijken en aftekenen. Aftekenen is geen examen.",
  steps: {
    group: "Groep in Microsoft 365",
    team: "Team voor werkbegeleiders",
    app: "Zorgklas in het team",
    members: "Werkbegeleiders in het team",
  },
  notes: {
    owner_without_account:
      "Het team heeft een eigenaar nodig met een account bij jullie. {{mail}} heeft dat niet. Druk zelf op Probeer opnieuw. Dan word jij de eigenaar.",
    app_removed_again:
      "Iemand haalde Zorgklas twee keer uit het team. Vraag je beheerder waarom. Probeer het daarna opnieuw. Tot die tijd gaan berichten per mail.",
  },
  chat: {
    no_account: "Heeft nog geen account.",
    invited: "Heeft de uitnodiging nog niet geaccepteerd.",
    app_removed: "Heeft Zorgklas verwijderd uit Teams.",
    blocked: "Heeft Zorgklas geblokkeerd in Teams.",
    left_team: "Zit niet meer in het team voor werkbegeleiders.",
    not_in_team: "Is nog niet zichtbaar in het team voor werkbegeleiders.",
    invitations_forbidden: "Gasten uitnodigen staat uit in Microsoft 365.",
    address_refused: "Microsoft weigert dit mailadres.",
    chat_failed: "Het laatste bericht in Teams kwam niet aan.",
  },
  mail: {
    no_mail: "Er is geen mailadres bekend.",
    mail_refused: "De laatste mail kon niet worden verstuurd.",
  },
  todo: {
    no_account: "Je hoeft niets te doen. De uitnodiging gaat vanzelf.",
    invited: "Vraag of de uitnodiging is aangekomen. Of stuur hem nog eens.",
    app_removed: "Vraag deze persoon om Zorgklas weer toe te voegen.",
    blocked: "Vraag deze persoon om Zorgklas niet meer te blokkeren.",
    left_team: "Klopt dat niet? Probeer het opnieuw.",
    not_in_team: "Duurt het langer dan een dag? Probeer het opnieuw.",
    invitations_forbidden: "Vraag je beheerder om uitnodigen aan te zetten.",
    address_refused: "Controleer het mailadres bij de zorgorganisatie.",
    chat_failed: "Blijft dit zo? Bel deze persoon.",
    by_mail: "Tot die tijd krijgt deze persoon mail met een link.",
    nothing: "Berichten komen niet aan. Bel deze persoon.",
  },
  refusals: {
    "supervisor_team.none_yet":
      "Er is nog geen team. Het wordt gemaakt als de eerste werkbegeleider erbij komt.",
    "supervisor_team.not_supervisor": "Deze persoon is geen werkbegeleider (meer).",
    "supervisor_team.just_invited":
      "De uitnodiging is net verstuurd. Wacht een uur. Probeer het daarna opnieuw.",
  },
};
