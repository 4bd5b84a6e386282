import type { WordClasses } from "./lexicon.ts";

export const otherWords: WordClasses = {
  course:
    "opleiding* cursus* training* les lessen traject* module* studie certificaat* school ermee hiermee dit alles inschrijving course class leergang klas zorgklas deelname leertraject",
  notOfCourse:
    "if roken werk baan drinken snoepen medicijn* pillen contract als wanneer indien waarom stage baas dienst niet job smoking",
  article: "mijn de het een onze ons jullie dit dat deze die alle elke mijzelf duo nzk je jouw",
  privateFact:
    "cijfer cijfers resultaat wachtwoord bsn burgerservicenummer diagnose dossier adres woonadres telefoonnummer mobiel geboortedatum leeftijd salaris loon nummer huisadres zorgplan gegevens mailadres mailadressen telefoonnummers adressen cijfers resultaten uitslag uitslagen 06nummer password passwords grades",
  swear:
    "kut kutbot klote klotebot kankerbot kankerlijer kankerhond teringbot tering tyfus tiefus fuck fucking fuckyou fck shit bitch hoer hoeren lul lulhannes eikel klootzak klootzakken achterlijk achterlijke idioot idioten debiel debielen mongool sukkel sukkels godver* gvd asshole bastard moron stupid useless stom stomme dom domme trut flikker randdebiel kneus oplichters nutteloos waardeloos loser hufter",
  foul: "kut kutbot klotebot kankerbot kankerlijer teringbot fuck fuckyou bitch hoer lul eikel klootzak debiel mongool asshole bastard moron hufter trut randdebiel kankerhond",
};

/** Somebody is not content. Where and how one can complain is asked by the same people. */
export const complaints: readonly string[] = [
  "ik|wij|we|i ..3 heb|wil|hebben|willen|want|have|dien|moet|ga|zou ..4 klacht|klachten|klagen|complain|complaint / regeling|procedure|client*|bewoner*",
  "klacht ..3 indienen|melden|doorgeven|neerleggen|tegen|kwijt / client*|bewoner*",
  "dien|indienen ..4 klacht",
  "klacht ..1 over ..2 jullie|mijn|docent*|een|de|opleiding|begeleid* / les|client*|omgaan",
  "ontevreden|teleurgesteld|unhappy|disappointed|misnoegd ..3 over|met|ben|.|with|van / client*|bewoner*|als|hoeveel|percentage|deelnemers",
  "niet ..2 tevreden ..2 over|met|. / client*|hoeveel|als|wat",
  "schandalig|schandelijk|schande|belachelijk|waardeloos|bedroevend|ongehoord ..5 .|opleiding|docent*|les*|jullie|dat|geregeld / bot|antwoord|je",
  "wil|eis|willen|want ..3 geld ..2 terug|back ..1 .",
  "wil|eis ..3 terugbetaling|restitutie|schadevergoeding",
  "slecht|slechte|beroerde ..2 geregeld|service|organisatie|begeleiding ..3 .|hier|bij|van|door / client*|hoe|niet",
  "niemand|nooit|niks|geen ..2 reageert|reactie|antwoord|gehoord ..5 al|weken|dagen|mails|jullie|schandalig|keer / @client",
  "voel|voelen ..2 me|ons ..4 oneerlijk|gediscrimineerd|buitengesloten|serieus|behandeld ..3 .|door|behandeld|genomen",
  "gediscrimineerd|discriminatie|racistisch|racisme ..4 door|.|docent*|opmerking*|klas / les|module|omgaan",
];

/** Somebody tells that he stops with the course; not what would happen if he did. */
export const stops: readonly string[] = [
  "ik|k|i|we|wij ..2 stop|stoppen|kap|kappen|nok|quit|stopping ..2 ermee|er|hiermee|. / @notOfCourse|hoe|moeten",
  "ik|k|i ..2 stop|kap|quit ..2 met|with ..3 @course / @notOfCourse",
  "ik|k|i|we ..1 wil|ga|wou|wilde|moet|zou|want|wanna ..3 stoppen|kappen|afhaken|ophouden|quit|stop ..4 @course|. / @notOfCourse|weten|moeten",
  "ik|k ..1 haak|haakt ..2 af / @notOfCourse",
  "ik|k ..1 geef ..2 het|t ..1 op ..1 . / examen",
  "ik|k ..1 schrijf ..2 me|mij|mijzelf ..3 uit",
  "ik|me|mij|mezelf ..2 wil|uitschrijven|uit ..4 uitschrijven|schrijven ..4 .|opleiding|cursus|voor|van|bij / hoe|kan",
  "ik ..2 wil|ga ..3 opleiding|cursus|training ..3 opzeggen|afbreken|beeindigen|staken|annuleren / @notOfCourse",
  "ik ..2 wil|ga ..1 niet ..1 meer ..3 verder|doorgaan|door|meedoen|naar ..3 .|met|opleiding|cursus|les|lessen / @notOfCourse|leven",
  "stop|stoppen ..1 met ..2 opleiding|cursus|training ..1 . / @notOfCourse|hoeveel|mensen|deelnemers|wat|kan|mag|moet|kosten|boete|en",
];

/** What Hugo does not do, by why. The first that fits says why. */
export const refusedLines = [
  [
    "instructions",
    [
      "negeer|negeren|ignore|disregard|override|overschrijf ..5 instruct*|regels|alles|rules|previous|prompt|opdrachten|boven*|above|voorgaande|vorige|everything",
      "vergeet|forget ..4 instruct*|regels|hiervoor|rules|previous|voorgaande|wat ..3 je|jouw|hiervoor|gezegd|.|you|your",
      "je|jij|u bent|ben nu|vanaf ..3 een|geen|mijn|ontwikkelaar|piraat|hacker|mens",
      "you are now",
      "doe|doen alsof ..2 je|jij|u",
      "pretend|act|roleplay ..2 you|as|to",
      "speel|praat ..2 als ..1 een ..1 piraat|hacker|kind|robot|arts|dokter",
      "prompt|systeemprompt|systemprompt ..4 .|laat|toon|geef|staat|is|zien",
      "system|systeem ..1 prompt|message|bericht|instruct*|instructions / melding",
      ". system . antwoord|answer|you|je|vanaf",
      ". system antwoord|answer|you|je|vanaf",
      "developer|dan|god|debug|admin ..1 mode|modus",
      "jailbreak*|promptinject*",
      "herhaal|print|toon|reveal|show|geef|laat|repeat ..5 prompt|instructies|instructions|systeembericht|broncode|code|hidden|verborgen / boek|aanmeld*|wachtwoord|inlog*|teams|groep*",
      "herhaal|repeat ..3 boven|above",
      "antwoord|reageer ..3 vanaf ..1 nu ..4 met|als|alleen",
      "drop table",
      "onerror|onload|javascript alert|http|x",
      "iframe src",
      "script alert",
    ],
  ],
  [
    "rude",
    [
      ". @swear .",
      "@swear @foul ..4 .",
      ". @swear ..1 @swear|bot|hugo|app|man|robot|antwoord|ding ..1 .",
      "@swear bot|hugo|robot|chatbot|antwoord|antwoorden",
      "je|jij|jullie|u|you|ur|hugo ..3 @swear ..2 . / @device|docent*|vraag|ik",
      "je|jij|jullie|you|hugo ..2 bent|zijn|are|is ..2 @swear / vraag",
      "you ..2 @foul|useless|stupid",
      "rot|flikker|sodemieter|donder|pleur|tief ..1 op|toch ..2 . / kleding",
      "hou|houd|houw ..1 je ..2 bek|mond|kop|muil|smoel",
      "val dood|om ..1 . / @device",
      "krijg ..1 de ..1 kanker|tering|tyfus|pest|kolere",
      "fuck|screw you|off|jullie",
      "piece of shit|crap",
    ],
  ],
  [
    "test_answers",
    [
      "goede|juiste|correcte|right|correct ..1 antwoord|antwoorden|answer|answers ..3 examen*|toets*|scan|ontwikkelscan|huiswerk|vraag|exam|test|opdracht*|.",
      "geef|stuur|heb|heeft|send|give|wat ..3 antwoorden|answers|uitwerking* ..3 examen*|toets*|exam|test|huiswerk / mijn|wie|ziet|bewaar*|doen",
      "maak|schrijf|write|doe ..2 mijn|me|my ..2 huiswerk|opdracht*|verslag|praktijkopdracht*|homework|assignment ..3 .|voor|for / hoe|moet|kan|waar|wanneer|waarom|begeleid*",
    ],
  ],
  [
    "others_data",
    [
      "@privateFact ..1 van !@article ..4 . / @study|@device|ik|mezelf|jezelf|school|zorgklas",
      "@privateFact ..1 van ..1 mijn|de|een|onze|die|dhr|mw|client|mevrouw|meneer ..2 collega*|klasgenoot|klasgenote|medecursist*|client*|bewoner*|buurvrouw|buurman|leidinggevende*|baas|ex|vriendin|patient* / welke|bewaar*|mag|delen|hoe|opdracht*|invullen|kijken",
      "@privateFact ..1 van ..1 mijn|de|een|alle|andere|onze ..2 docent*|begeleid*|examinator*|deelnemer*|cursist*|leerling*|klasgenoten|groepsgenoten ..1 . / welke|bewaar*|mag|delen|hoe|invullen|gemiddeld*|percentage",
      "heeft|hebben ..3 haar|zijn|hun ..1 scan|huiswerk|opdracht*|examen ..2 al|gedaan|gemaakt|ingeleverd|gehaald|ingevuld / ik|mijn|iedereen|moet|als|hoeveel",
      "@privateFact ..1 van ..2 @client ..3 . / mag|opdracht*|invullen|hoe|kijken",
      "waar|where ..1 woont|wonen|lives ..4 .",
      "hoeveel verdient|verdien ..2 mijn ..1 leidinggevende|collega*|docent*|baas|klasgenoot",
      "heeft|is|heeft ..1 mijn ..1 collega|klasgenoot|klasgenote|medecursist|buurvrouw|vriendin ..3 geslaagd|gezakt|gehaald|ingeleverd",
      "wie ..3 in ..2 mijn ..1 groep|klas ..4 namen|adressen|nummers",
      "namen|adressen|telefoonnummers ..3 van ..2 klasgenoten|deelnemers|cursisten|andere|groep ..3 . / inleveren|doorgeven|werkgever",
      "password|address|phone|grades ..2 of ..2 my ..1 colleague|classmate|client|boss",
    ],
  ],
  [
    "client_advice",
    [
      "hoeveel ..2 mg|milligram|ml|eenheden|tabletten|insuline|paracetamol|oxazepam|morfine ..4 mag|moet|@client|geven|geef|hebben|krijgt|per / leren|leer|module|examen",
      "mag|kan|moet ..2 @client ..6 @pills|eten|drinken|douchen|uit|lopen|zalf|brood ..3 . / opdracht*|examen|meedoen|les|filmen|weten",
      "welk|welke|wat ..3 medicijn*|medicatie|zalf|dosis|antibiotica|verband|pillen ..4 @client|bij|geven|geef|mag|smeer / leren|les|module",
      "mijn|onze|een|de|die ..1 @client ..9 wat|hoe ..2 moet|raad|doe|zeg|kan|zou|geef ..2 ik|je|we|jij ..4 . / @study|opdracht*|les|examen|werkbegeleid*|aanmeld*",
      "wat|hoe ..1 doe|geef|moet|behandel|help|zeg ..1 ik|we ..4 bij|met|aan|tegen|een|mijn ..2 @client ..6 met|die|. / @study|opdracht*|leren|les|examen|praktijk*",
      "is|zou|heeft ..1 mijn ..1 client|bewoner ..5 . / @study|opdracht*|nodig|toestemming",
      "@client ..3 eet|slaapt|drinkt|plast|weigert|wil ..4 slecht|niet|te|weinig|niks ..6 wat|hoe|raad|advies / @study|opdracht*",
      "paracetamol|ibuprofen|oxazepam|antibiotica ..4 samen|combineren|veilig|hoeveel|mag / @study",
    ],
  ],
] as const;
