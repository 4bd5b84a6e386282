import type { WordClasses } from "./lexicon.ts";

/** What questions about a course are made of; next to these many words of danger mean no danger. */
export const studyWords: WordClasses = {
  study:
    "les lessen module* modules opleiding* cursus* training* studie* studeren opdracht* praktijkopdracht* huiswerk* examen* tentamen* toets* school lesstof leerstof certificaat* certifikaat* diploma* leren inschrijv* aanmeld* rooster deadline* programma ontwikkelscan* portfolio* verslag* theorie leergang leertraject scholing stage huiswerkopdracht* lesmateriaal lesrooster intake werkboek beroepsproduct* exam* course* lesson* class homework study assignment* certificate* webinar praktijkgids vak vakken klas",
  topicWord:
    "onderwerp onderwerpen thema themas lesstof leerstof examenstof lesprogramma programma module modules hoofdstuk casus casussen rollenspel toets leerdoel leerdoelen theorie portfolio verslag reflectieverslag praktijkopdracht* examenvraag les lessen cursus training opleiding workshop lesmateriaal keuzedeel curriculum examen opdracht opdrachten course lesson lessons module topic leren learn certificaat diploma scholing bijscholing elearning webinar oefenen competentie werkproces handelingen",
  about: "over about rond rondom omtrent",
  device:
    "laptop* computer* pc ipad* telefoon* mobiel mobieltje scherm* camera* webcam* microfoon* micro internet* wifi verbinding* teams account* wachtwoord* inlog* app apps link links systeem website site geluid beeld oplader muis toetsenbord headset browser bestand* upload* printer tabblad chromebook koptelefoon oortjes phone screen password file usb mail* mailbox agenda software excel zoom video videoverbinding batterij accu opdracht* document* portfolio verslag huiswerk",
  learner:
    "we wij ik je jij jullie wie ons mij onze deelnemers cursisten leerlingen mensen medewerkers ze iemand men you i",
  teach: "leren leer leert geleerd learn learns leerde aanleren bijleren leeren lere",
  treat:
    "behandeld behandelt behandelen besproken bespreken bespreekt bespreek uitgelegd uitleggen geleerd geoefend oefenen onderwezen besteed aandacht covered discussed gegeven",
  policy:
    "protocol* beleid* regeling* regels regel verzekering* verzekerd aansprakelijk* vertrouwenspersoon klachtenregeling procedure* meldcode verplicht verplichting vog bhv diploma* certificaat* wet wettelijk* recht rechten reglement* richtlijn* policy insurance convenant instelling* bevoegd bevoegdheid bekwaam tarief kosten",
  past: "vroeger verleden destijds ooit",
  absent:
    "mis miss missen gemist afmelden afwezig ziekmelden inhaken begrafenis* begravenis uitvaart crematie rouw verlof inhalen inhaalopdracht terugkijken meedoen meedoe absent overslaan wisselen later uitstel verzetten ziekenhuis funeral",
  mailing:
    "mail mails mailtje mailtjes email e-mail bericht berichten berichtje telefoon app apps appje appjes whatsapp vraag vragen oproep uitnodiging verzoek brief aanmelding inschrijving belt bellen message messages feedback opdracht opdrachten inzending verslag melding ticket",
  studying:
    "leren leer leert lesstof module* cursus* training* onderwerp casus opdracht opdrachten praktijkopdracht* examen* toets* oefenen behandeld behandelt herken herkennen herkent lessen diploma verslag theorie hoofdstuk rollenspel learn lesson",
  studyLoad:
    "huiswerk werk opdrachten deadline deadlines theorie studie stof zenuwen stress examen examens toets leren les lessen opleiding cursus school inloggen praktijkopdracht praktijkopdrachten opdracht administratie tempo papierwerk verslag",
  sport: "yoga ademhalingsoefening* mindfulness zingen",
  low: "laag lage low dalen gedaald zakt zakken daalt hoog hoge",
  number1: "0 1 2 3 0,* 1,* 1.* 2,* 2.* 3,* 3.* 30",
  clothes: "broek trui jas shirt kleur logo lampje lamp scherm pak",
  staff:
    "docent* begeleider* werkbegeleid* coordinator collega* trainer school opleider leidinggevende* baas manager werkgever supervisor teacher teamleid* organisatie",
  gaveWords: "gaf gegeven geef toegediend",
  serious: "mis fout slecht verkeerd ernstig beroerd slechter",
  ownThing: "@device bril",
  hard: "hard boven koel breken zit wolken",
  lamp: "lampje lamp led lampjes licht dvd cd",
  firePlan:
    "brandveiligheid brandoefening* oefening oefenen ontruiming* ontruimingsplan plan blusser brandblusser bhv* diploma cursus instructie blussen",
  idle: "nergens opslaan opgeslagen overslaan overgeslagen module geslaagd slagen examen balletje wekker",
  selfWords: "zichzelf hoofd",
  harmfulStudy: "omgaan module training cursus lessen les protocol leer leren",
  threatened: "dreig te_zakken onvoldoende gat achterstand",
  knife: "snijdt kanten hout keuken koken groente brood boter zakmes meenemen cursus",
  safetyTopic: "werken omgeving internet online wachtwoord website inloggen leren",
  hwork: "thuiswerk laptop",
  stoppedOf: "lachen schamen vervelen",
  studyingSuicide:
    "leren leer les lessen module training cursus omgaan omga gesprek onderwerp thema theorie casus opdracht hoofdstuk lesstof signalen herken* preventie prevention learn lesson lessons course",
  tijd: "tijd uren energie geld moeite uur tijdje werk",
  policyTopic: "brandveiligheid agressie reanimatie ehbo wondzorg medicatie veiligheid geweld",
};
