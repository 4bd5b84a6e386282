import type { WordClasses } from "./lexicon.ts";

/** Whom a sentence is about. Stems, spellings of a phone and English beside the usual word. */
export const personWords: WordClasses = {
  client:
    "client* clien* klient* clint* cleint* clt bewoner* bewooner* bewoonster* patient* pasient* mevrouw* mevr mw mvr mevouw meneer mijnheer menneer dhr heer zorgvrager* zorgvraagster* demente demented oudje resident* opa oma kind kinderen kindje baby peuter kleuter jongen meisje meid jongetje pupil dame gast huisgenoot",
  they: "hij zij ze ie hem haar he she him her his they them iemand someone somebody anybody iedereen mens persoon man vrouw lady guy kid child children woman elderly",
  family:
    "moeder* vader* mama papa pap mam ma pa ouders zoon* dochter* zus zusje broer* broertje oom tante neef nicht opa oma kleinzoon kleindochter schoon* stief* familie* mantelzorger* echtpaar mother father mom dad sister brother son daughter family parents uncle zwager kinderen kind",
  partner:
    "man vriend vriendin vriendje vrouw partner ex exman exvriend echtgenoot echtgenote husband wife boyfriend girlfriend expartner vent verloofde",
  ownFamily:
    "@partner moeder vader mama papa ouders broer broers oom zoon dochter zus schoonvader schoonmoeder schoonfamilie schoonouders stiefvader stiefmoeder familie mother father brother son parents uncle neef zwager",
  colleague:
    "collega* colega* kollega* zuster* nachtzuster broeder verpleegkundige* verpleger* verzorgende* begeleider* begeleidster leidinggevende* teamleid* baas bazin manager* chef stagiair* nachtdienst avonddienst dagdienst nachtwacht vrijwilliger* medewerker* medewerkster personeel uitzendkracht* invaller* invalkracht* arts dokter huisarts taxichauffeur chauffeur fysio fysiotherapeut nurse nurses coworker* colleague* boss supervisor werkbegeleid* docent* teacher trainer leiding staff carer caregiver verzorger* verzorgster zzper hulp huishoudster praktijkbegeleid* werkgever directeur",
  peer: "klasgenoot klasgenote klasgenoten klasgenootje medecursist* studiegenoot studiegenote medestudent* medeleerling* cursist* deelnemer* deelneemster leerling* medebewoner* groepsgenoot groepsgenote classmate* student* participant",
  others:
    "buurman buurvrouw buur buren bezoeker* bezoek vreemde indringer neighbour neighbor dronken verwarde kamergenoot vent",
  someone: "@client @they @family @partner @colleague @peer @others",
  cared: "@client @they @family",
  actor: "@client @they @family @partner @colleague @peer @others",
  i: "ik k ikke ikzelf i im we wij",
  me: "mij me mijzelf mezelf mezelve mn mijn ons my myself us onze",
  toMe: "mij me ons us",
  myself: "mezelf mijzelf mijself mezelve mezelluf myself",
  himself: "zichzelf zichself zich zn zijn haar hun himself herself zijn zichzelve eigen",
  others3:
    "@client @colleague @peer @others hij zij ze ie hem haar he she him iemand someone moeder vader zoon dochter zus broer vriend vriendin man vrouw partner ex",
  not: "niet nie nit geen niks niets nix nauwelijks amper nooit not no doesnt dont isnt isn aint cant wont wouldnt nergens zonder bijna nog",
  none: "niet nie ni nit geen niks niets nix nauwelijks amper not no doesnt dont isnt cant wont nergens never",
  be: "is was zijn waren wordt word worden werd wort ligt lag lagen lijkt leek raakt raakte blijft gaat ging zit zat staat is heeft had hebben are were were gets got being been has",
  have: "heeft had hebben heb heef hef has had have kreeg krijgt krijg krijgen gekregen",
};
