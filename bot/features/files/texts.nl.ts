export const nl = {
  refusals: {
    "files.empty": "Dit bestand is leeg. Kies een ander bestand.",
    "files.too_large":
      "Dit bestand is te groot. Kies een bestand van minder dan {{most}} MB. Is het een video? Maak hem dan korter.",
    "files.wrong_type":
      "Dit soort bestand kan niet. Kies een foto, een video, geluid, een pdf of een document van Word, Excel of PowerPoint.",
    "files.double_extension":
      "De naam van dit bestand past bij twee soorten. Sla het opnieuw op met een gewone naam. Kies het daarna opnieuw.",
    "files.content_differs":
      "De naam van dit bestand past niet bij wat erin staat. Sla het opnieuw op in het programma waarmee je het maakte. Kies het daarna opnieuw.",
    "files.heic":
      "Dit is een HEIC-foto. Die kan niet iedereen openen. Maak er eerst een jpg van. Op een iPhone: ga naar Instellingen, Camera, Structuren. Kies ‘Meest compatibel’. Maak daarna een nieuwe foto, of een schermafbeelding van deze foto.",
    "files.old_office":
      "Dit document is van een oud type, of het heeft een wachtwoord. Sla het op als docx, xlsx of pptx, zonder wachtwoord. Kies het daarna opnieuw.",
    "files.has_macros":
      "In dit document zitten macro’s. Dat is niet veilig. Sla het op als docx, xlsx of pptx, zonder macro’s.",
    "files.protected":
      "Dit document heeft een wachtwoord. Haal dat eerst weg. Kies het document daarna opnieuw.",
    "files.unpacks_too_large":
      "Dit document wordt veel te groot als je het opent. Dat is niet veilig. Kies een ander bestand.",
    "files.photo_too_large": "Deze foto is te groot. Maak hem kleiner. Kies hem daarna opnieuw.",
    "files.damaged":
      "Dit bestand is niet heel. Kijk of je het zelf kunt openen. Maak of kies het daarna opnieuw.",
    "files.unknown_assignment":
      "Deze opdracht is er niet (meer). Kijk bij ‘mijn taken’ welke er zijn.",
    "files.not_judged": "Dit is oefenen. Je hoeft geen bestand in te leveren.",
    "files.too_many":
      "Je hebt al {{most}} bestanden bij deze opdracht. Haal er eerst een weg. Kies daarna een ander.",
    "files.stopped": "Je doet niet meer mee in deze groep. Je kunt geen bestanden meer inleveren.",
    "files.not_found": "Dit bestand is er niet (meer). Kies het opnieuw.",
    "files.not_yours":
      "Dit bestand is niet voor jou. Alleen wie het inlevert en wie het nakijkt, kan het zien.",
    "files.not_ready": "Dit bestand is nog niet klaar. Wacht tot alles is verstuurd.",
    "files.not_uploading": "Dit bestand is al verstuurd. Je hoeft niets meer te doen.",
    "files.wrong_piece": "Het versturen ging niet goed. Kies het bestand opnieuw.",
    "files.piece_missing":
      "Nog niet alles is verstuurd. Kies het bestand opnieuw. We gaan dan verder.",
    "files.handed_in": "Dit bestand heb je al ingeleverd. Je kunt het niet meer weghalen.",
  },
};
