/** Words that stand where a name may stand, in capitals too, and are no name. */
export const noNames: ReadonlySet<string> = new Set(
  `ook niet geen nooit al nu nog wel weer toch maar en of want dus omdat als dan die dat dit deze zo hier daar
  is was zijn wordt werd heeft had kan kon wil wilde mag moet moest zal zou gaat komt doet wie wat waar wanneer hoe welke
  uit aan in op bij naar onder tot mijn je jij jullie we wij ze zij hij haar hem ik u uw onze ons een het
  welkom bedankt dank alvast anders eigenlijk goed fout verkeerd onbekend ziek vandaag morgen mei
  helpende verzorgende verpleegkundige begeleider begeleidster assistent doktersassistent apothekersassistent
  gehandicaptenzorg thuiszorg ouderenzorg verpleging verzorging welzijn zorg maatschappelijke persoonlijk persoonlijke
  specifieke individuele medewerker docent trainer werkbegeleider praktijkbegeleider coördinator coordinator hugo
  niveau module opleiding certificaat diploma cursus training examen les plus mbo hbo vmbo bpv vog ig bhv crebo
  microsoft teams zorgklas haag nederland nederlands engels nederlandse dutch english
  not the a an and or but who that to at here no it my your wrong`
    .split(/\s+/)
    .filter((word) => word !== ""),
);
