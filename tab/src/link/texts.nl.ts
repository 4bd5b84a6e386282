export const nl = {
  for: "Voor {{name}}",
  menu: "Onderdelen van deze pagina",
  start: "Begin",
  guide: "Praktijkgids",
  askHugo: "Vraag het aan Hugo",
  until: "Je link werkt tot {{day}}. Stuur hem niet door.",
  noLink: {
    title: "Open de link vanuit je mail",
    text: "Deze pagina werkt alleen met de link die je van ons kreeg.",
    again: "Open je mail en druk daar op de link.",
  },
  over: {
    expired: "Je link is verlopen",
    revoked: "Deze link werkt niet meer",
    unreadable: "Deze link klopt niet",
    ask: "Stuur mij een nieuwe link",
    asking: "Bezig met sturen",
    same: "Je krijgt een mail op hetzelfde adres.",
    sent: "De mail is onderweg. Dat duurt een paar minuten. Je mag dit scherm sluiten.",
    waiting: "We stuurden net al een mail. Kijk ook bij ongewenste mail.",
  },
  noPage: {
    title: "Deze pagina is er niet",
    text: "Misschien is de link niet helemaal gekopieerd.",
    toStart: "Naar het begin",
  },
};
