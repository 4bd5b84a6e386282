import type { WordClasses } from "./lexicon.ts";

/** What people do to others and to themselves. */
export const deedWords: WordClasses = {
  hits: "slaat slaan sloeg sloegen geslagen geslage geslaan gesla slaad slaagt klap klappen klappe schopt schoppen schopte schopten geschopt gescopt getrapt trapte stompt stompen stompte gestompt stomp vuistslag vuistslagen vuisten vuist duwt duwen duwde duwden geduwd gedouwd douwt douwde knijpt knijpen kneep knepen geknepen bijt bijten gebeten gebete krabt krabben krabde gekrabd wurgt wurgen wurgde gewurgd gekeeld keel mept meppen mepte gemept ramt ramde geramd beukt beukte beuken beuk afgeranseld afgetuigd ranselt slaags vecht vechten gevochten vochten toegetakeld mishandel* gemishandeld geschud kopstoot hit hits hitting punched punches punch kicked kicks kicking beats beaten beat slapped slaps bit bites bitten choked strangled attacked attacks attack attacking pushed pushes aangevallen aanvalt aanvallen aangevlogen afgemaakt slagen",
  throws:
    "gooit gooide gooien gegooid smijt smeet gesmeten smijten throws threw bekogeld spuugt spuugde spuugd gespuugd bespuugd bespuugt spuwt",
  grabs:
    "grijpt greep grepen gegrepen gegreppen vastgepakt vastgegrepen vastgehouden vasthoudt pakt pakte gepakt grabs grabbed trekt trok getrokken sleurt sleurde gesleurd",
  harmful:
    "agressief agresief aggressief agressieve agressie gewelddadig gewelddadige geweld dreigend dreigende aggressive violent violence razend woedend doorgedraaid doorgeslagen flipt",
  threat:
    "bedreig* bedrijg* bedreeg* bedreiging* dreigt dreigd dreigde dreigden dreigen dreig gedreigd dreigement* dreigbericht* dreigmail* threat* doodsbedreiging* doodbedreig* gedreigt",
  kill: "vermoord* vermoorden vermorden doodmaken doodmaakt doodslaan doodslaat doodschieten doodsteken neersteken neersteekt neergestoken neerschieten neergeschoten neerschiet kapotmaken kapotmaakt wurgen omleggen kill kills killed stab stabbed shoot shot murder omleg afslachten doodgeslagen doodgestoken doodgeschoten",
  weapon:
    "mes messen mesje keukenmes broodmes aardappelmes vleesmes pistool vuurwapen wapen wapens geweer schaar schaartje bijl hamer schroevendraaier glasscherf scherf steekwapen knuppel boksbeugel knife gun weapon scissors vork fles stok riem honkbalknuppel machete stanleymes koevoet taser zwaard metaal scheermes* aansteker",
  hardWeapon:
    "mes messen keukenmes broodmes aardappelmes pistool vuurwapen wapen wapens geweer bijl glasscherf steekwapen boksbeugel knife gun weapon machete stanleymes knuppel honkbalknuppel",
  bomb: "bommelding bomalarm granaat handgranaat explosief explosieven bom bomdreiging schietpartij steekpartij schutter gijzel* gegijzeld gijzeling overval overvallen overvaller inbreker inbrekers inbraak ingebroken robbery intruder",
  wield:
    "zwaait zwaaide zwaaien dreigt staat stond loopt liep rent rende steekt stak steken gestoken gevonden heeft had komt kwam wil gooit gooide achter af bedreigt zit houdt hield pakt pakte prikt snijdt verstopt verborgen kussen",
  stalk:
    "stalk* gestalkt stalker achtervolg* achterna opwacht opwachten opgewacht volgt achtervolgt bespiedt stalks following follows",
  lock: "opgesloten opgeslote opsluit opsluiten opsloot sluit insluit ingesloten locked locks vastgezet opsluiting",
  tie: "vastgebonden vastgebonde vastbinden vastbindt vastbind gebonden bindt binden bond vastgesnoerd gefixeerd fixeren fixeert fixatie vastgezet onrustband tied restrained restraints vastgemaakt dwangbuis vastgeknoopt",
  neglect:
    "verwaarlo* verwaarlosing* verwarloos* vervuild vervuilt ondervoed uitgehongerd uitgehonger* neglect* starving uitgedroogd vervuiling vermagerd mishandel* mishandeling*",
  abuse:
    "mishandel* mishandling* mishandelt mishandeling gemishandeld mishandelen abuse abused abuses abusing uitbuit* uitgebuit mensenhandel kindermishandeling ouderenmishandeling",
  demean:
    "uitgescholden uitscheldt uitschelden scheldt schelden gescholden kleiner* gekleineerd kleineert vernedert vernederd vernederen vernedering pest pesten gepest pesterij treitert getreiterd treiteren snauwt afgesnauwd schreeuwt schreeuwd geschreeuwd humiliates bullied bullying bullies screams yells uitgelachen uitlacht belachelijk intimideert geintimideerd intimidatie",
  rough:
    "hardhandig hardhandige ruw ruwe hard expres opzettelijk straf straft gestraft dwingt dwang gedwongen dwong dwingen forceert geforceerd rough forces forced stiekem boos haren deliberately purpose tegen opzet",
  food: "eten drinken drinke voeding maaltijd water food drink eet drinkt",
  money:
    "geld geldt euro euros pinpas bankpas pin pinpassen pas pincode ring ringen sieraden sieraad ketting goud portemonnee portemonee bankrekening rekening spaargeld juwelen horloge erfenis testament money jewelry wallet jewellery spullen kluis trouwring gouden contant bankzaken",
  steals:
    "steelt steeld stelen stal gestolen gestole jat jatte gejat pikt pikte gepikt pik verdwijnt verdwijnen verdwenen leeghaalt leeggehaald leegtrekt leegplundert plundert geplunderd leeg pint pinde gepind steals stealing stole stolen takes licht opgelicht oplicht bestolen afhandig besteelt bestelen ontvreemdt diefstal verduister* afgetroggeld troggelt ontfutseld dwingt haalt haalde weggenomen",
  fearful: "bang bangg angstig doodsbang durf durft durven schrikt afraid scared terrified",
  unsafe: "onveilig onveilige unsafe",
  rape: "verkracht* verkragt* verkrachting aangerand aanrand* aanranding raped rape rapes molested assaulted aangeran misbruikt misbruikte misbruiken misbruik incest ontucht",
  sexual:
    "seksueel seksuele sexueel sexuele seksuel sexual sexually seks sex seksen onzedelijk* handtastelijk* handtastelyk",
  touch:
    "aangeraakt aangeraak aanraakt aanraken raakt raakte betast betasten betastte betastend streelt streelde strelen gestreeld aait voelt voelde friemelt graait graaide gegraaid grijpt greep gegrepen knijpt kneep geknepen pakt pakte gepakt zit zat tikt legt tegenaan wrijft wreef schuurt touches touched touching gropes groped grabs grabbed pulls vastpakt likt",
  privateParts:
    "billen bil borst borsten borsten kont kruis kruizen schaamstreek vagina penis piemel tieten tiet lul kutje geslachtsdeel geslachtsdelen geslachtsdeel ass butt boobs breasts crotch bh onderbroek slip intiem onderkant plasser dijen dij rok rokje piemeltje bovenbeen",
  kiss: "zoent zoende zoenen gezoend zoen kust kuste kussen gekust kissed kisses kiss zoenden tongzoen*",
  nude: "naaktfoto* naaktbeeld* naaktfilmpje* dickpic* dikpic* naakt blote bloot nudes nude naked seksfilmpje* seksvideo* seksfoto*",
  undress: "uitkleden uitkleedt uitgekleed kleedt kleed strippen ontbloot",
  blackmail:
    "chanteer* chantage gechanteerd chanteert afgeperst afpers* afpersing* afgepers sextortion blackmail* afgepers loverboy* pooier prostitutie prostitueren",
  forcedMarriage:
    "uithuwelijk* uitgehuwelijk* eerwraak achterlaten terugsturen besnijdenis* besneden huwelijksdwang",
  alive: "leven leve leef levend bestaan wereld aarde live living life",
  wantsNot: "wil wilt wou wilde willen wens wenst hoef hoeft hoeven want wants zin",
  wishDead:
    "wil wilt wou wilde willen zou liefst liever graag verlangt verlang wens wenst wish want wants wanna was",
  suicide:
    "zelfmoord* zelfmort zelfmoort zelfmoordt zelfdoding* zelfdood suicide* suicid* suecid* suisid* suiside* suicidaal suicidale suiciede soiscide suicicide euthanasie",
  selfharm:
    "automutil* automutel* zelfbeschadig* zelfverwond* zelfverminking zelfpijniging selfharm* krast",
  cuts: "snijdt snijd snij snijden sneed sneden gesneden gesnede gesnee kras kerft kerf kerven gekerfd kras krassen krast gekrast bekrast brandt brand branden verwondt verwond verwonden pijn beschadig* beschadigt cut cuts cutting hurt hurts hurting harm harms steekt prikt bonkt bonken slaat bijt verminkt doorgesneden opengesneden",
  ownParts:
    "pols polsen armen arm been benen buik hals keel dijen aderen ader polsslagader wrists wrist arms onderarm onderarmen bovenbenen huid",
  jump: "spring springt springen sprong gesprongen jump jumps jumping gooi gooit werpt werp stap stapt",
  high: "brug dak trein spoor flat balkon raam metro viaduct bridge roof train rails treinrails trap spoorlijn gebouw perron",
  rope: "touw strop ophangen ophangt opgehangen verhangen verhing hangen hang noose stropdas laken snoer",
  farewell:
    "afscheid afscheidsbrief* afscheidsbriefje afscheidskaart* goodbye vaarwel farewell afscheidbrief",
  missing:
    "vermist vermissing vermissd missing zoek zoekgeraakt spoorloos onvindbaar weggelopen weggelope wegelopen weggeloopen weggeloop ontsnapt wegloopt verdwenen kwijt kwijtgeraakt kweit kwytt kwijd gevlucht verdwaald dwaalt weggegaan lost",
  gone: "weggelopen weggelope wegelopen weggelopn vermist vermissing ontsnapt missing onvindbaar weggeloopen wegloopt",
  mistake:
    "verkeerd verkeerde verkeert verkeerden verkeer verkeede fout foute fouten dubbel dubbele teveel vergeten vergeet vergat verwisseld verwiseld omgewisseld verwisselt overgeslagen overdosering wrong mistake mistakenly forgot forgotten double twice foutje abusievelijk ipv gemist mistaken doublecheck tweemaal driemaal tien",
  gave: "gegeven gegeve gaf geven geef gespoten toegediend spoot ingenomen genomen gehad gekregen geprikt geplakt gave given injected kreeg krijgt uitgedeeld gedeeld aangereikt ingespoten toegedient",
  cruel:
    "straf straft gestraft expres opzettelijk stiekem dwingt dwang gedwongen opgesloten sluit slot tik tikken klap klappen mept knijpt oor haren geknepen schreeuwt scheldt snauwt uitscheldt kleineert vernedert uitlacht lacht pest treitert negeert hardhandig ruw vastgebonden gebonden pijn honger natte vieze luier washand tape huilt huilen bang slaat schopt duwt trekt sleurt gooit spuugt zwanger slaps hits bult striemen blauwe gedrogeerd drogeert verdooft afpakt steelt jat misbruikt bedreigt dreigt afgeven troggelt aftroggelt filmt uitkleedt naakt mishandelt verwaarloost gesloten opsluit punishes starves yells",
  ownMoney:
    "aow pensioen spaargeld pinpas pincode bankpas erfenis portemonnee portemonee sieraden ring ringen uitkering zakgeld geld rekening horloge ketting goud bankrekening wajong",
  attack:
    "aanvliegt aangevlogen aanvalt aanviel slaat sloeg geslagen schopt schopte trapt trapte bijt beet krabt stompt spuugt gooit gooide smijt duwt duwde duwden knijpt kneep bedreigt bedreigde dreigt dreigde wurgt steekt stak geraakt raakte mept ramde ramt vastgrijpt vastpakt aanvloog uithaalt haalt beukt slaags vermoord vermoorden pakken kapotmaken",
};
