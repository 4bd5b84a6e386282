/** Words that follow "mevrouw" or "meneer" and are no name. */
export const ordinaryAfterTitle: ReadonlySet<string> = new Set(
  `is was zijn wordt werd heeft had kan kon wil wilde mag moet moest zal zou gaat ging komt kwam ligt lag zit zat staat stond
  en of maar want dus omdat als dan die dat dit deze met zonder op in aan bij uit van voor naar om over onder tegen na door tot
  niet geen nooit altijd vaak soms weer nog al ook wel net nu ineens opeens plotseling vandaag gisteren morgen steeds
  ademt ademd ademde reageert reageerde valt viel gevallen slaat sloeg schopt bijt bloedt bloed zegt zei vraagt vroeg praat spreekt eet
  drinkt slaapt loopt liep huilt schreeuwt weigert krijgt kreeg geeft gaf neemt nam doet deed denkt dacht weet wist ziet zag
  hoort voelt durft hoeft blijft bleef lijkt leek raakt maakt maakte slikt stikt plast poept hoest braakt spuugt trilt rilt
  hangt snijdt dreigt bedreigt beweegt verslikt zweet zakt stort wacht belt woont leeft sterft overlijdt kijkt luistert
  blauw bleek koud warm suf ziek dood alleen boos bang verward benauwd onwel weg kwijt zoek thuis buiten binnen goed slecht
  docent teacher hugo ze zij hij haar hem ik je jij we wij jullie mijn zn het de een
  has had will can could would should does did wants says falls fell not and or but who that the a an to in on at with`
    .split(/\s+/)
    .filter((word) => word !== ""),
);
