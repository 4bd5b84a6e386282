/**
 * Everyday words that stand for the same thing, for any subject: what a thesaurus would say, not
 * what an item says. Words of one concept find each other, with less weight than the word itself.
 * Inflections need no line (stems do that); `_` joins an expression of two words.
 */
export const concepts: Readonly<Record<string, string>> = {
  pay: "betalen kosten kost prijs duur goedkoop tarief bedrag gratis kosteloos rekening factuur dokken ophoesten lappen afrekenen voorschieten neertellen prijskaartje euro euros duiten centen poen kosteprijs bekostigen kwijt portemonnee pay cost costs price free fee expensive money geld budget betaling eigen_zak eigen_bijdrage",
  grant:
    "subsidie vergoeding vergoeden tegemoetkoming potje potjes fonds regeling financiering financieren bijdrage subsidy grant funding sponsoring overheidsgeld voucher stap slim",
  earn: "salaris loon verdienen verdienste schaal inschalen inschaling opslag loonsverhoging periodiek uurloon cao fwg salary wage raise earn beloning maandloon loonstrook trede bruto netto",
  fine: "boete straf sanctie bekeuring terugbetalen terugvorderen penalty fine no_show noshow schadevergoeding",
  boss: "baas leidinggevende manager teamleider teammanager chef hr afdelingshoofd personeelszaken boss directeur zorgmanager unithoofd",
  employer:
    "werkgever organisatie instelling bedrijf zorgorganisatie zorginstelling employer company stichting zorgaanbieder",
  staff:
    "medewerker personeel werknemer werkneemster kracht collega mensen dames staff employee employees teamlid krachten personeelslid meiden",
  participant:
    "deelnemer cursist leerling student kandidaat leerlinge studente participant candidate pupil learner",
  mentor:
    "werkbegeleider begeleider mentor coach praktijkbegeleider aanspreekpunt supervisor buddy tutor coachen",
  guide:
    "begeleiden begeleiding ondersteunen ondersteuning coachen helpen hulp help steun bijstaan assisteren support begeleid coaching",
  teacher:
    "docent leraar lerares juf meester leerkracht trainer vakdocent instructeur teacher onderwijzer lesgever opleidingsdocent mentrix",
  school:
    "school opleider roc onderwijsinstelling opleidingsinstituut college mbo-school schools provider aanbieder instituut scholen opleidingscentrum",
  course:
    "opleiding cursus traject training studie scholing course programma leergang onderwijs study leertraject bijscholing vorming",
  lesson:
    "les lessen bijeenkomst college lesdag dagdeel class classes klassikaal sessie lesson lessons lesmoment lesdagen lestijd",
  learn:
    "leren studeren les_krijgen bijleren opsteken learn study kennis stof lesstof theorie blokken aanleren snappen",
  topic:
    "onderwerp thema module vak blok inhoud vakken topic topics subject lesprogramma curriculum hoofdstuk onderdelen lesinhoud behandeld leerinhoud",
  homework:
    "huiswerk zelfstudie thuisopdracht leerwerk homework voorbereiding thuiswerk doorlezen zelfstandig",
  assignment:
    "opdracht taak praktijkopdracht verslag werkstuk assignment oefening task opdrachten praktijkverslag",
  evidence:
    "bewijs bewijsstuk portfolio beroepsproduct aantonen document bewijsmateriaal evidence proof bewijzen dossier map producten",
  exam: "examen toets tentamen proeve test beoordeling examinering assessment exam afsluiting eindtoets examineren examinator toetsing toetsen proefexamen",
  fail: "zakken gezakt herkansen herkansing onvoldoende mislukken fail failed resit overdoen niet_halen niet_haal herexamen buizen opnieuw",
  pass: "slagen geslaagd halen gehaald behalen pass passed voldoende afronden succes slagingspercentage slaagkans slagingskans slagen",
  certificate:
    "certificaat papiertje papier bewijs certificate getuigschrift deelcertificaat certificaten mbo-certificaat",
  diploma:
    "diploma gediplomeerd diplomatraject kwalificatie degree papieren diplomas vakdiploma einddiploma",
  recognised:
    "erkend erkenning officieel geldig rechtsgeldig landelijk geregistreerd registratie serieus waarde recognised valid official duo waard civiel effect aangeschreven legitiem geaccepteerd",
  requirement:
    "eisen voorwaarde voldoen vereist toelating toelatingseis vereisten criteria vooropleiding minimaal requirement requirements entry instroomeis instroomeisen toegelaten toelaatbaar schoolniveau ingangseis",
  priorSchool:
    "vmbo mavo lbo vbo havo vwo huishoudschool basisschool lts mts vakopleiding middelbare schoolniveau vooropleiding lagere_school mulo kader",
  join: "meedoen deelnemen instromen beginnen starten deelname join participate meekomen aanschuiven",
  signUp:
    "aanmelden inschrijven opgeven aanmelding inschrijving aanmeldformulier register enrol enroll sign_up apply registreren intekenen opgave aanmeldprocedure registration formulier",
  intake:
    "intake intakegesprek kennismaking kennismakingsgesprek kennismaken toelatingsgesprek sollicitatie interview kennismaakgesprek",
  begin:
    "start starten beginnen begin startdatum aanvang ingaan instapmoment startmoment begint begin_date start_date aanvangsdatum startdata",
  when: "wanneer datum dag moment maand wnr when periode tijdstip jaar",
  howLong:
    "hoelang hoe_lang duur duren duurt lengte tijdsduur looptijd doorlooptijd long how_long weken maanden months weeks maand halfjaar half_jaar",
  howMuchTime:
    "uur uren tijd hours wekelijks studielast tijdsinvestering belasting tijdsbesteding urenbelasting per_week studiebelasting studietijd studieuren tijdbesteding klokuren",
  busy: "druk zwaar pittig intensief combineren haalbaar stress redden vermoeiend moe balans doenlijk realistisch volhouden te_doen belastend gezin kinderen",
  family:
    "gezin kind kinderen moeder vader partner man vrouw thuissituatie mantelzorg prive alleenstaand family kids",
  spareTime:
    "vrije_dag vrije_tijd eigen_tijd werktijd baas_tijd roostervrij uitroosteren doorbetaald doorbetalen vrijaf studieverlof vrijmaken verlof rooster ingeroosterd inroosteren dienst diensten",
  extraStaff:
    "boventallig extra_kracht meelopen formatie bezetting supernumerary bovenop bovenformatief vollewerkkracht sterkte",
  group: "groep klas team groepje klasje class_size group lesgroep cursusgroep klassen klasgenoten",
  howMany:
    "hoeveel aantal hoevelen maximum minimum max min how_many hvl hoeveelheid aantallen grootte omvang",
  numbers:
    "cijfers aantallen statistiek percentage procent statistieken getallen numbers figures populair resultaten",
  place:
    "locatie plaats adres lokaal gebouw plek where waar plekken ergens naartoe reizen rijden fysiek afstand ver trein bus klaslokaal vestiging reistijd",
  online:
    "online thuis digitaal virtueel zoom teams afstand videobellen internet scherm remote laptop webinar stream vanuit_huis onlineles achter_pc",
  practise:
    "oefenen trainen skills_lab skillslab oefenruimte praktijklokaal poppen pop practise practice tillift handelingen oefenlokaal praktijkles simulatie oefenpop",
  computer:
    "computer pc laptop notebook tablet ipad macbook chromebook hardware apparaat apparatuur mac imac windows device desktop chromebook surface",
  camera:
    "camera webcam beeld microfoon geluid headset oortjes koptelefoon luidspreker audio cam mic",
  phone:
    "telefoon mobiel smartphone mobieltje gsm iphone android phone toestel samsung telefoontje",
  software:
    "software browser chrome edge safari firefox word office programma app installeren installatie downloaden microsoft docs excel internetprogramma explorer",
  login:
    "inloggen wachtwoord account inlog inloggegevens login password gebruikersnaam code inlogcode toegang aanmeldgegevens inlogaccount inlogmail inlognaam credentials",
  platform:
    "leerplatform leeromgeving platform elo omgeving website site portal teams systeem itslearning learning_environment lms",
  digital:
    "digibeet digibeten digitaal computervaardig handig computers digicoach onhandig digital_skills computervaardigheden typen muis digivaardig",
  books:
    "boek boeken lesmateriaal materiaal studieboek reader lesstof cursusmateriaal books book material pakket video filmpjes readers leermateriaal lesboek studiemateriaal",
  adapt:
    "aanpassen wijzigen veranderen bewerken toevoegen aanvullen weglaten adapt change zelf_maken powerpoint powerpoints slides maatwerk eigen_materiaal",
  manual:
    "handleiding praktijkgids gids boekje instructie folder brochure manual guide handboek handvatten leidraad",
  scan: "ontwikkelscan scan vragenlijst nulmeting zelfmeting zelftest startmeting questionnaire meting begintest instaptoets zelfscan zelfevaluatie",
  prior:
    "ervaring werkervaring experience ervaren jarenlang praktijkervaring vlieguren kan_al loop_mee ervaringsjaren routine",
  exempt:
    "vrijstelling overslaan vrijstellen korter sneller inkorten verkorten schrappen exemption skip korting minder_vakken vakken_minder verkort ontheffing overgeslagen",
  validate:
    "evc validering ervaringscertificaat valideren erkenning_verworven ervaringsscan validation vpl verworven competenties ervaringsprofiel",
  noExperience:
    "nieuw zij-instromer zijinstromer herintreder beginner onervaren nog_nooit horeca winkel supermarkt vakvreemd omscholen carriereswitch switch newbie geen_ervaring zonder_ervaring",
  jobless:
    "werkloos uitkering bijstand geen_werk zonder_werk werkzoekend geen_baan zonder_baan ww unemployed zonder_werkgever geen_werkgever uwv wajong",
  job: "baan werkplek job dienstverband contract aanstelling vacature arbeidscontract werk werken dienst aangenomen aangesteld stageplek stageplaats",
  volunteer:
    "vrijwilliger vrijwilligerswerk stagiair stagiaire stage onbetaald volunteer intern stagiaires trainee bbl-er bol-er",
  abroad:
    "buitenland buitenlands turkije marokko syrie polen oekraine suriname abroad foreign vluchteling statushouder migrant eritrea afghanistan iran duitsland belgie statushouders",
  language:
    "nederlands taal taalniveau b1 inburgering language dutch spreken anderstalig nt2 taaltoets taalbarriere",
  after:
    "daarna hierna erna vervolg nadien straks na_afloop vervolgens after afterwards later verder na_certificaat als_klaar vervolgstap next",
  further:
    "doorstromen doorleren vervolgopleiding verder_leren doorstuderen vervolgstudie doorstroom doorgroeien further verder_studeren vervolgtraject",
  stack:
    "stapelen optellen opsparen combineren bij_elkaar verzamelen samen meerdere losse sparen bundelen stack add_up drie_certificaten",
  qualified:
    "bevoegd bekwaam zelfstandig gekwalificeerd volwaardig bevoegdheid qualified bekwaamheid alleen solo eentje zelfstandig_werken volleerd verantwoordelijkheid avonddienst nachtdienst weekenddienst",
  mayDo:
    "taken werkzaamheden handelingen inzetten inzetbaar uitvoeren doen mag tasks duties inzet taakomschrijving",
  medicine:
    "medicijnen medicatie pillen medicijn insuline prikken injecteren injectie spuiten medication pil tabletten medicijnkar baxter insulinepen medicament paracetamol medicine aftekenen drank oogdruppels",
  insurer:
    "verzekeraar zorgverzekeraar declareren declarabel zorgkantoor wijkverpleging wlz zvw vergoed factureren insurer wmo indicatie declaratie nza productie boeken",
  jobTitle:
    "functie functieprofiel rol beroep functienaam titel function position functiehuis functieomschrijving zorgondersteuner",
  illness:
    "ziekte ziektebeeld aandoening dementie alzheimer epilepsie autisme parkinson diabetes syndroom down reuma beroerte hersenletsel spasme decubitus nah asperger adhd handicap ms cva doorliggen doorligplekken disease stoornis verlamming dwarslaesie suikerziekte vergeetachtig",
  elderly:
    "ouderen bejaarden ouderenzorg verpleeghuis verzorgingshuis thuiszorg bejaardenhuis vvt elderly wijk senioren verzorgingstehuis oudjes",
  disability:
    "gehandicapten gehandicaptenzorg beperking verstandelijk handicap ghz woongroep woonvoorziening dagbesteding disabled disability gehandicapt licht_verstandelijk lvb",
  client:
    "client patient bewoner zorgvrager client clienten clients mevrouw meneer bewoners clientele",
  privacy:
    "privacy avg gdpr gegevens toestemming geheim persoonsgegevens anoniem confidential geheimhouding datalek privacywet privacyregels beroepsgeheim",
  talkTogether:
    "overleg gesprek driehoeksoverleg evaluatie voortgang bespreken driehoek tafel afstemmen meeting tussentijds voortgangsgesprek evaluatiegesprek drieen met_drieen driegesprek",
  problem:
    "probleem klagen klacht moeilijk vastlopen lastig mis problem zorgen last knelpunt issue vastgelopen loopt_niet stroef",
  noTime:
    "geen_tijd onderbezet alleen_staan niemand te_druk onderbezetting aan_lot lot_overgelaten zwemmen weinig_begeleiding geen_begeleiding zoek_uit",
  stop: "stoppen stopt uitval afhaken uitvallen afhaakt ophouden afbreken gestopt quit drop_out dropout halverwege voortijdig opgeven afhakers uitvallers opzeggen",
  absent:
    "afwezig komen_opdagen opdagen ziek verzuim missen gemist wegblijven wegbleef absent afmelden ziekmelden no-show afgezegd afzeggen",
  quality:
    "kwaliteit inspectie goed toezicht controle gecontroleerd onderwijsinspectie bewaken keurmerk kwaliteitseisen quality evaluatie oordeel visitatie peil toezichthouder",
  benefit:
    "voordeel voordelen opleveren nut waarom winst meerwaarde benefit redenen rendement aantrekkelijk levert_op baat opbrengst",
  government:
    "overheid rijk ministerie vws ocw den_haag government staat politiek rijksoverheid ministry",
  contact:
    "contact bellen mailen mail telefoonnummer bereiken e-mail telefonisch contactpersoon nummer contact_opnemen bereikbaar helpdesk email mailadres klantenservice appen",
  steps:
    "stappen proces procedure verloop stappenplan route werkwijze traject_verloopt steps process volgorde fasen a_z routekaart",
  choose:
    "kiezen keuze voorkeur uitzoeken bepalen zelf_bepalen choose pick select uitkiezen eigen_keuze wisselen switchen",
  tooFew:
    "niet_vol te_weinig onvoldoende_deelnemers tekort te_klein halfvol half_vol leeg wachtlijst aanmeldingen onvol",
  administration:
    "administratie administratief papierwerk formulieren oer onderwijscatalogus registratie paperwork rompslomp urenregistratie praktijkovereenkomst bureaucratie documenten bol bbl",
  partner:
    "partner samenwerken aansluiten aanhaken samenwerking meewerken partnership licentie deelnemende partnerschap toetreden",
  trainTeachers:
    "train_trainer docententraining traindetrainer docentenscholing trainers professionalisering bijscholing_docenten lerarentraining docentendag",
  vision:
    "visie didactiek didactisch werkplekleren onderwijsvisie pedagogisch aanpak methode leervorm concept praktijkgericht filosofie onderwijsconcept",
  thirdWay: "derde_leerweg 3e_leerweg leerweg ovo urennorm derde_route derdeleerweg onderwijstijd",
  robot:
    "robot bot chatbot hugo ai chatgpt computerprogramma mens human chat machine assistent wie_je wie_jij persoon",
  platformOrg:
    "zorgklas nzk nationale organisatie club bureau bedrijfje stichting wie_jullie wat_jullie",
  kinds:
    "aanbod soorten richtingen welke certificaten keuze lijst overzicht mogelijkheden assortiment offer available richting niveaus varianten",
  level: "niveau level nivo niveo",
  levelTwo: "niveau_2 helpende basiszorg level_2 helpende_zorg mbo_2 n2",
  levelThree: "niveau_3 verzorgende vig ig level_3 verzorgende_ig mbo_3 n3 ziekenverzorgende",
  levelFour: "niveau_4 level_4 mbo_4 n4 organiseren",
  difference:
    "verschil hetzelfde vs versus difference onderscheid vergelijken anders gelijk hele deel gedeelte volledige compleet onderdeel",
  dayCare:
    "wassen aankleden verzorgen adl douchen verzorging lichaamsverzorging eten washing mondzorg steunkousen",
  workHours:
    "contract contracturen contractomvang uren_werken parttime deeltijd dienstverband minimaal_uren parttimer praktijkuren urencontract",
  selfSignUp:
    "zelf mezelf mijzelf buiten_werk zonder_baas particulier los_werkgever op_eigen eigen_initiatief myself prive_persoon individueel zelfstandige zzp zzper",
  tip: "tip tips advies aanpakken aanpak goed_begeleiden advice raad handigheid tricks omgaan",
  promise:
    "regelen geregeld zorgen verzorgt faciliteren ter_beschikking beschikbaar leveren lenen bruikleen uitlenen arrange krijg",
};
