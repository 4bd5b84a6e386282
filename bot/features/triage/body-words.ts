import type { WordClasses } from "./lexicon.ts";

/** The body, what can be wrong with it, and things that hurt it. */
export const bodyWords: WordClasses = {
  limb: "arm arms armen linkerarm rechterarm been benen bot botten heup heupen pols polsen enkel voet voeten hand handen vinger vingers nek rug rib ribben schouder knie hoofd kop gezicht duim elleboog sleutelbeen oog ogen oor neus kaak bekken hip leg legs finger head neck wrist ankle skull schedel",
  head: "hoofd kop head gezicht schedel slaap achterhoofd voorhoofd",
  breath:
    "adem ademt ademen ademhaling ademd ademde ademhalen ademend breathing breathe breathes breath zuurstof lucht saturatie",
  breathes: "ademt ademd adem ademen ademhaling ademde breathing breathe breathes",
  heart:
    "hartslag hartslagen pols polsslag puls pulse heartbeat harttonen vitale bloeddruk saturatie",
  awake:
    "wakker bewustzijn aanspreekbaar aanspreekbr wekken responsive responding respond awake conscious bewustzijn",
  out: "bewusteloos bewustloos buitenbewustzijn flauwgevallen flauwvallen onwel unconscious unresponsive fainted collapsed collapse levenloos comateus coma buitenwesten weggevallen weggezakt passedout lifeless",
  stroke:
    "beroerte* beroete tia cva hersenbloeding* herseninfarct* hersenbloed stroke hartaanval* hartinfarct* infarct hartstilstand hartstil* hartfalen hartritmestoornis*",
  heartAttack: "hartaanval* hartinfarct* infarct hartstilstand* heartattack hartaanvl",
  fit: "epileptisch* epilepsieaanval* insult insulten stuip stuipen stuiptrekt stuiptrekken stuiptrekking* schokken schokt schokkend convulsies seizure seizures koortsstuip*",
  blood:
    "bloed bloet bloedt bloeden bloedend bloede bloedde bloeding bloedingen gebloed bleeding bleeds bled blood bloedverlies slagaderlijk* slagader bloedneus* bloedbad bloedplas",
  bleeds:
    "bloedt bloet bloed bloeden bloedend bloedde bloeding gebloed bleeding bleeds bloedverlies bloetd",
  much: "veel erg heel hevig hard flink overal enorm ontzettend alles alle helemaal allemaal lot heavily plas plassen liters onder gutst spuit stroomt druipt gutsend blijft blijven blijv",
  gush: "gutst gutsen stroomt spuit spuiten druipt loopt lopen stopt stoppen komt",
  bad: "spugen spuugt spuugd spuug spuugde gespuugd braakt braken braakte gebraakt overgeven hoest hoesten ophoest ophoesten hoestte opgehoest plast plassen geplast poept ontlasting urine vomiting coughing coughs vomits throwing braaksel",
  choke:
    "stikt stikken stikte stikkend gestikt verstikt verstikken verstikking gestikd choking chokes choked suffocating stikd verslikt verslikte verslikken",
  chokeNow:
    "stikt stikkend gestikt verstikt gestikd stikte choking chokes choked suffocating stikd stikken",
  throat: "keel luchtpijp keelgat slokdarm throat strot tong tongue",
  swell:
    "zwelt zwellen opgezwollen zwol gezwollen dik dikke dicht opzwelt opzwellen swelling swollen closing zwelling opgezet",
  chest: "borst borstkas borstbeen chest hartstreek",
  hurts:
    "pijn pijnlijk drukt druk druk drukkend drukkende knellend beklemd beklemmend steken pain hurts",
  pills:
    "pil pillen pilletjes medicijn medicijnen medicijnn medicatie medicati medikatie tablet tabletten tablets slaappil* slaapmiddel* slaaptablet* paracetamol* pijnstiller* oxazepam* temazepam* diazepam* lorazepam* morfine* morphine oxycodon* fentanyl* tramadol* methadon* insuline* insulin antidepressiva kalmeringsmiddel* kalmeringspil* bloedverdunner* antistolling* fenprocoumon acenocoumarol metoprolol haldol haloperidol quetiapine ritalin lithium baxter baxterrol baxterzakje strip strippen dosis dosering doses doosje drankje digoxine bumetanide prednison antibiotica ibuprofen aspirine valium pills pill medication medicine meds medicines drug injectie injectiespuit oogdruppels druppels medisijn* medesijn* midazolam dormicum clozapine medicatierol medicijnrol depakine spuit pleister bloeddrukpil* hartpil* plaspil* novorapid lantus",
  drugs:
    "ghb xtc mdma cocaine coke heroine ketamine speed drugs crack lachgas drank alcohol wodka whisky od overdosis overdose overdosering",
  poison:
    "wasmiddel wasverzachter chloor bleek bleekmiddel bleekwater ontstopper gootsteenontstopper afwasmiddel schoonmaakmiddel* schoonmaakazijn terpentine benzine antivries allesreiniger toiletreiniger reiniger* wcreiniger ammonia zeep shampoo parfum gif vergif rattengif insectengif vaatwas* vaatwastablet* vaatwasblok* batterij batterijen knoopcel ontkalker spiritus handgel handalcohol desinfect* aceton lampenolie pesticide paddenstoel* paddestoel* giftig* bleach detergent poison soap azijn wasbenzine waspod waspods wascapsule* nagellak* zuur aftershave kamerplant* reinigingsmiddel* verf thinner soda glassex dettol biotex dreft",
  swallowed:
    "gedronken opgedronken drinkt drinken drank dronk slikt slikte geslikt doorgeslikt ingeslikt ingenomen innam genomen neemt nam nemen gegeten opgegeten eet at binnen binnengekregen leeggedronken leeggegeten swallowed drank drunk drinks took taken ate opgeslokt leeg hapt hapte gehapt geproefd snuift gesnoven gespoten op opheeft",
  tooMany:
    "teveel veel alle hele heel volle strip strippen doos doosje pot potje overdosis handvol handje leeg tien twintig dertig tig many whole too stapel hoop",
  fell: "gevallen gevalle gevaln viel vielen neergevallen uitgegleden gegleden gestruikeld getuimeld omgevallen gestort neergestort fell fallen gekukeld onderuitgegaan onderuit uitgleed gedonderd gelazerd gedenderd geklapt gesmakt gevalen gevalllen",
  falls: "valt vallen glijdt glijd struikelt tuimelt falls donder",
  place:
    "trap trappen bed toilet wc stoel rolstoel fiets dak balkon ladder raam douche bad keukentrap grond vloer tegels stoep scootmobiel tillift lift traplift stairs bed floor roof window trapje paard dakgoot rollator drempel kast sta",
  floor: "grond vloer tegels vloerbedekking floor ground stoep straat gang",
  broken:
    "gebroken gebrooken breuk gebroke botbreuk breekt brak broken kapot scheef geknakt gekneusd verbrijzeld ontwricht fracture uitsteekt",
  wound:
    "wond wonden hoofdwond* snijwond* steekwond* schotwond* bijtwond* gewond gewonde gewonden snee snede sneeen sneetje sneeën vleeswond wound wounded injured injury gapende gapend verwonding* brandwond* jaap",
  burn: "verbrand verbrandt verbranden verbrande brandwond* verbranding verbrandingen blaren scalded burned burnt geschroeid",
  hot: "heet hete kokend kokende koken gloeiend gloeiende boiling kokendheet",
  hotThing:
    "water thee koffie soep olie vet frituur frituurpan pan strijkijzer douche bad kachel stoom fornuis tea kruik melk oven",
  lift: "tillift* tilift* tilllift lift passieve actieve stalift plafondlift tilband tilmat tilhulp traplift hoist",
  jammed:
    "klem bekneld beknelt klemgezeten geplet ertussen vastgeklemd vastzit vastgelopen stuck trapped geknapt omgekiept gekiept omgeslagen gekanteld omgekanteld omgevallen losgeschoten losgeraakt afgebroken doorgebroken",
  crash:
    "aangereden aanrijding aangeredden overreden botsing gebotst autoongeluk verkeersongeluk* verkeersongeval* fietsongeluk* scooterongeluk* bedrijfsongeval* arbeidsongeval* geschept",
  accident: "ongeluk ongelukken ongeval ongevallen accident ongluk ongelluk ongelk",
  drown: "verdronken verdrinkt verdrinken verdronk drowning drowned verzopen",
  water: "water sloot vijver kanaal zwembad gracht rivier bad meer pool canal zee",
  cold: "onderkoeld onderkoeling onderkoelt ijskoud hypothermia hitteberoerte zonnesteek uitdroging uitgedroogd oververhit",
  pale: "blauw blauwe paars paarse grauw grauwe lijkbleek lijkwit asgrauw wit grijs blue purple wegtrekt",
  dead: "dood doot overleden overlede gestorven dead died overleed doodgegaan doodgebleven",
  dying: "doodgaat doodgaan sterft sterven stervende dying stervend overlijdt",
  fire: "brand brandt brant vlammen vlam fire flames vuur brandend brandende fikt fik inbrand uitslaande brandje flame vuurzee",
  smoke:
    "rook smoke rookt rookontwikkeling walm smeult smeulen smeulend gesmeuld rookwolk rookwolken walmt",
  alarm:
    "brandalarm rookmelder* rookalarm brandmelder* koolmonoxidemelder* comelder brandmelding alarm rookmelding",
  gas: "gaslucht gaslek gaslekkage koolmonoxide gasgeur gasexplosie koolmonoxidevergiftiging koolmonooxide",
  explode: "ontploft ontploffing explosie explodeert ontplofte geexplodeerd explosion exploded",
  suddenly:
    "ineens plotseling plots opeens sinds net nu zomaar acuut suddenly vanmorgen vanochtend vandaag zonet zojuist",
  sick: "hij ze zij oma opa moeder vader collega baby kind dochter zoon klasgenoot iemand resident client he she man vrouw meisje jongen mother father lady",
  ill: "suf duizelig slap bleek grauw klam zweterig ijlt verward wazig uitgeput slaperig apathisch verlamd misselijk braakt overgeeft kotst bloederig schuimbekt stijf stuiptrekt benauwd hijgt kreunt kermt gilt krimpt hevige ernstige ondraaglijke bewusteloos weggetrokken levenloos koortsig ontwaakt slikt schuimt opgezwollen unresponsive dizzy pale confused vomiting shaking sweating swallowed convulsing",
};
