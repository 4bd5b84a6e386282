export const nl = {
  staleButton: "Deze knop werkt niet meer. Typ ‘hulp’ om verder te gaan.",
  ownChatOnly: "Dat is iets van jou alleen. Vraag het me in je eigen chat met Zorgklas.",
  fault:
    "Er ging iets mis. Probeer het over een paar minuten nog eens. Of bel {{helper}}: {{phone}}. Meldcode: {{reference}}.",
  unauthorised: "Je bent niet aangemeld. Sluit dit venster en open het opnieuw in Teams.",
  badRequest:
    "Dit konden we niet lezen. Controleer wat je hebt ingevuld. Probeer het daarna opnieuw.",
  links: {
    unreadable: "Deze link klopt niet. Open de link nog een keer vanuit je mail.",
    expired: "Deze link is verlopen. Vraag een nieuwe link aan.",
    revoked:
      "Deze link werkt niet meer. Open de link uit de nieuwste mail. Of vraag het aan de opleider.",
    otherPurpose: "Met deze link kan dit niet. Open de link uit de mail die hierover gaat.",
    tooMany: "Dat lukte te vaak niet. Wacht een minuut. Open daarna de link vanuit je mail.",
  },
  tooMany:
    "Dat zijn te veel verzoeken achter elkaar. Wacht een minuut. Probeer het daarna opnieuw.",
  tooLarge: "Dit is te groot. Kies een bestand van minder dan 2 MB, of maak je tekst korter.",
  notFound: "Dit bestaat niet (meer). Ga terug en probeer het opnieuw.",
};
