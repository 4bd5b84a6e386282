export const nl = {
  mail: {
    subject: "Je nieuwe link voor Zorgklas",
    hello: "Hallo,",
    asked: "Je vroeg om een nieuwe link. Hier is hij.",
    open: "Open je pagina",
    until: "De link werkt tot {{day}}.",
    keep: "De link is alleen voor jou. Stuur deze mail niet door.",
    notYou: "Heb je dit niet gevraagd? Dan hoef je niets te doen.",
    help: "Lukt het niet? Bel {{helper}}: {{phone}}.",
  },
  refusals: {
    "people.no_link": "Dit werkt alleen met een link uit een mail. Open de link vanuit je mail.",
    "people.not_found":
      "Deze persoon hoort niet bij deze groep. Kijk in het overzicht van de groep.",
  },
};
