/** Words that sound like one of danger, or are one letter apart, and are words of their own. */
export const ordinaryWords = `
  aandachts aangehaakt aangenomen aangepakt aangesloten aangezien aanhaken aanhouden aanleiding aanleveren aanmaken
  aannemen aanreiken aansluit aansluiten aantallen aanvullen achteraf afgehaakt afhaken afleggen afzetten bedacht bedienen
  bedraagt bedragen bedrijf bedrijven bekende bekeken belasten beneden besteld bestellen bestelt bestond betaald betaalt
  bevatten bijstand bijstellen blijken borging branche career college content dementie diensten directie docenten doorgegaan
  fondsen gebaseerd geboden geboekt gebouwd gebracht gedraaid gedragen gefaald gegroeid gehaald gehanteerd geklikt gekozen
  gelaten geleend geleerde gelezen gemaakte gemeente gemeten geplaatst gepland gericht geroepen geschikt geschoold geschoolde
  geslaagd geslaagde geslaagden gesloten gesproken gestaakt gesteld gevoerd gevolgd gevolgen gewenst gewonnen gezocht gezonde
  gezorgd groepen handelen handelt herstel instroom instromen interne jullie kanalen klanten klikken komende kwartaal leiden
  lezen lichten liepen loket meekijken meestal meesten meester meeting meteen mislukt mochten moesten naasten omgezet onderkend
  ondersteunt ondervond opgaven opgegeven opgericht ophoudt opleggen opstellen optellen opvangen opzichte overdoen overheid
  overleg overleggen paarden passend personen planning plannen positie positief positieve prikkel proberen reden relatie
  resetten richten richtte schaamt schatje schatten scheelt schenken scholen schrift schrijft serieus slechte slechts soorten
  spraken stacking stakers stampen stapelen stelden stellen stelling stelt stonden strakker stromen stukken stukjes support
  tabletje talenten toeslag uitgeleerd uitlenen uitslag veilige verband verbind verbinden verbonden verdelen verdere vereiste
  vergoed vergoedt verkort verlangen verlegen verlenen verliepen vervangen vervangt vervullen verwacht verwachten verzamelen
  vissen vloeiend voordeel voorstel vrijwel waarmee werkbaar woord zaken zetten ziekten zochten zwemmen zwoegen
  brengen breder bredere drukte druk geloof gelopen gewerkt gemerkt gestuurd gespeeld geregeld gekocht gezellig
`;
