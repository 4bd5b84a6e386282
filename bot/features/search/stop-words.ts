/**
 * Words that carry no question by themselves. They still count a little beside their neighbours
 * ("hoe lang" is not "hoe veel"), and they are never what makes a question unknown.
 */
export const stopWords = `
de het een en of maar want dus als dan dat die dit deze er hier daar wie wat waar wanneer waarom hoe welke welk wiens
ik je jij jou jouw u uw hij zij ze hem haar hen hun wij we ons onze jullie mij me mijn mezelf jezelf zichzelf zich zelf men iemand niemand iets niets alles
is ben bent was waren zijn wordt word worden werd geworden heb hebt heeft hebben had hadden gehad kan kun kunt kunnen kon konden mag mogen mocht moet moeten moest
zal zult zullen zou zouden wil wilt willen wilde wou hoef hoeft hoeven ga gaat gaan ging doe doet doen deed gedaan laat laten blijf blijft
in op aan van voor met bij naar uit over onder tot om te door tegen tussen zonder tijdens na sinds per via ten ter binnen buiten af toe mee weg
niet geen wel nog al ook maar even eens toch gewoon eigenlijk echt heel erg zo zoals ofzo soms altijd nooit ooit nu straks net pas steeds weer meer minder veel weinig te zeer
ja nee ok oke hoi hallo hey hai dag goedemorgen goedemiddag goedenavond bedankt dank dankjewel alsjeblieft alstublieft graag aub svp sorry
dus want omdat doordat terwijl zodat hoewel indien mits tenzij toen nadat voordat
bepaalde bepaald soort eventueel misschien precies ongeveer alleen vooral helemaal allemaal enkel andere ander anders elke elk ieder iedere beide zelfde hele heel half
vraag vragen vraagje weet weten wist denk denken dacht snap snappen begrijp begrijpen bedoel bedoelen zeg zeggen gezegd vertel vertellen uitleg uitleggen geef geven gegeven krijg krijgt krijgen kreeg gekregen
kom komt komen kwam ken kent kennen vind vindt vinden vond zie ziet zien zag hoor hoort horen neem neemt nemen maak maakt maken zit zitten staat staan ligt liggen loopt lopen zet zetten gebruik gebruiken
nodig mogelijk goed beter best slecht groot klein nieuw oud eerste laatste volgende vorige
ding dingen zaak zaken geval manier keer stuk beetje paar aantal plek idee
the a an is are am be do does did can could i you he she it we they my your our their this that these those what who where when why how which to of in on for with at by from and or not no yes please have has had will would need get if me us about
eig idd ff jij gij mn zn dr ie nie dat da wa ge effe iig gwn zeker natuurlijk hoor zeg joh man abi bro wollah gast
hugo
`
  .split(/\s+/)
  .filter((word) => word !== "");
