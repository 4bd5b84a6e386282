/** How people shorten words in a chat, and what they mean. */
export const chatWords: ReadonlyMap<string, string> = new Map(
  `
k ik|t het|n een|m hem|r er|d de|vr voor|vd van de|vh van het|wrm waarom|wnr wanneer|wr waar|hvl hoeveel|hoev hoeveel|hoevl hoeveel
hoelang hoe lang|hoezo waarom|mss misschien|msch misschien|ff even|effe even|eff even|eig eigenlijk|idd inderdaad|gwn gewoon|nr nummer
tel telefoon|telnr telefoonnummer|mn mijn|zn zijn|dr haar|jullie jullie|jlui jullie|jullies jullie|kben ik ben|kheb ik heb|kwil ik wil|kmoet ik moet
kan'k kan ik|ivm in verband met|ipv in plaats van|mbt over|tbv voor|tav over|bv bijvoorbeeld|bijv bijvoorbeeld|evt eventueel
opl opleiding|cert certificaat|dipl diploma|wg werkgever|mdw medewerker|clnt client|orga organisatie|uurtje uur|uurtjes uren|pw per week
p/w per week|mnd maanden|wk weken|lln leerlingen|ondst ondersteuning|beg begeleider|info informatie|vroegah vroeger|ofso ofzo
btje beetje|ng nog|nt niet|nie niet|ni niet|wl wel|egt echt|zyn zijn|hb heb|kn kan|mt met|ovr over|dl deel|lng lang|mkn maken|gn geen|nx niks|ajb alsjeblieft
`
    .split(/[|\n]/)
    .map((pair) => pair.trim().split(" "))
    .filter(([short]) => short !== "")
    .map(([short = "", ...meant]) => [short, meant.join(" ")]),
);
