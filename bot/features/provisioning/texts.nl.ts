export const nl = {
  tabName: "Zorgklas",
  invitation:
    "Je doet mee aan een opleiding in Microsoft Teams. Accepteer deze uitnodiging. Daarna kun je bij je groep en je lessen.",
  steps: {
    coordinator_chat: "Jouw chat met Zorgklas",
    guests: "Accounts en uitnodigingen",
    group: "Groep in Microsoft 365",
    team: "Team in Teams",
    members: "Iedereen in het team",
    app: "Zorgklas in het team",
    tab: "Tabblad in het kanaal",
    sessions: "Lessen in de agenda",
    notices: "Berichten klaarzetten",
  },
  states: {
    waiting: "wacht",
    busy: "bezig",
    done: "klaar",
    failed: "mislukt",
    cancelled: "gestopt",
  },
  notes: {
    invitations_forbidden:
      "Uitnodigen van gasten staat uit in Microsoft 365. Vraag je beheerder om het aan te zetten. Probeer het daarna opnieuw.",
    app_not_in_catalogue:
      "De app Zorgklas staat niet in de app-catalogus van je organisatie. Vraag je beheerder om hem toe te voegen.",
    teacher_without_account:
      "De docent ({{mail}}) heeft geen account bij jullie. Maak eerst een account. Probeer het daarna opnieuw.",
    account_taken:
      "Het account van {{mail}} hoort al bij {{known}}. Zet dat adres in het bestand. Of kies een ander account.",
    group_missing: "De groep is niet gevonden. Probeer het opnieuw.",
    group_young: "De groep is net gemaakt. Microsoft heeft soms een paar minuten nodig.",
    group_not_ready:
      "De groep is na een half uur nog niet klaar bij Microsoft. Probeer het later opnieuw.",
    team_busy: "Microsoft maakt het team. Dat duurt meestal een minuut.",
    team_failed: "Microsoft kon het team niet maken. Probeer het opnieuw.",
    members_on_their_way: "Nog niet zichtbaar in het team: {{names}}. Dat komt vanzelf.",
    members_refused: "Microsoft weigerde een paar mensen: {{names}}. We proberen het nog eens.",
    members_missing:
      "Deze mensen staan nog niet in het team: {{names}}. Controleer hun account. Probeer het daarna opnieuw.",
    sessions_busy: "De lessen komen een voor een in de agenda.",
    trying_again: "Microsoft 365 reageert nu niet goed. We proberen het vanzelf nog eens.",
    keeps_failing: "Het lukt na veel pogingen nog niet. Probeer het later opnieuw.",
    refused:
      "Microsoft 365 weigerde dit ({{code}}). Vraag je beheerder of de app de juiste rechten heeft.",
  },
  card: {
    title: "{{group}} wordt klaargezet",
    titleDone: "{{group}} staat klaar",
    titleFailed: "{{group}}: er is hulp nodig",
    titleCancelled: "{{group}}: gestopt",
    doneLine: "Het team, de lessen en de berichten zijn klaar.",
    nothingToDo: "Je hoeft niets te doen.",
    cancelledLine:
      "Het klaarzetten is gestopt. De lessen in de agenda worden afgezegd. Een team dat er al is, blijft bestaan.",
    row: "{{sign}} {{title}}",
    count: "{{done}} van {{total}}",
    pending:
      "Nog niet geaccepteerd door {{count}}: {{names}}. Vraag of de uitnodiging is aangekomen. Na het accepteren krijgen zij hun berichten.",
    retry: "Probeer opnieuw",
    cancel: "Stop het klaarzetten",
    askTitle: "Wil je echt stoppen?",
    ask: "Lessen die in de agenda staan, worden dan afgezegd. Deelnemers krijgen daar mail over. Je kunt later opnieuw beginnen.",
    yes: "Ja, stop",
    no: "Nee, ga door",
    summary: "Klaarzetten van {{group}}: {{state}}",
  },
  refusals: {
    "provisioning.nothing_to_retry":
      "Er is niets om opnieuw te proberen. Alles loopt of is al klaar.",
    "provisioning.already_done":
      "De groep staat al klaar. Stoppen kan niet meer. Je kunt wel lessen afzeggen.",
  },
};
