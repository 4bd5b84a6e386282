export const nl = {
  mail: {
    subject: "Er is een bericht voor je van Zorgklas",
    openPage: "Open de pagina",
    openTeams: "Open Teams",
    openSite: "Stel nog een vraag",
    site: "Je krijgt deze mail, omdat je ons een vraag stelde. Antwoord niet op deze mail: die leest niemand.",
    link: "Je hebt geen wachtwoord nodig. De link is alleen voor jou, dus stuur deze mail niet door. De link werkt tot {{day}}.",
    teams:
      "Je krijgt dit per mail, omdat een bericht in Teams je nu niet bereikt. Wil je het weer in Teams? Open daar Zorgklas en stuur het woord hulp.",
    help: "Heb je een vraag? Bel {{helper}}: {{phone}}.",
  },
};
