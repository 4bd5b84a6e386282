export const nl = {
  staleButton: "Deze knop werkt niet meer. Typ ‘hulp’ om verder te gaan.",
  ownChatOnly: "Dat is iets van jou alleen. Vraag het me in je eigen chat met Zorgklas.",
  fault:
    "Er ging iets mis. Probeer het over een paar minuten nog eens. Of bel {{helper}}: {{phone}}. Meldcode: {{reference}}.",
  unauthorised: "Je bent niet aangemeld. Sluit dit venster en open het opnieuw in Teams.",
  badRequest:
    "Dit konden we niet lezen. Controleer wat je hebt ingevuld. Probeer het daarna opnieuw.",
  tooMany:
    "Dat zijn te veel verzoeken achter elkaar. Wacht een minuut. Probeer het daarna opnieuw.",
  tooLarge: "Dit bestand is te groot. Kies een bestand van minder dan 2 MB.",
  notFound: "Dit bestaat niet (meer). Ga terug en probeer het opnieuw.",
};
