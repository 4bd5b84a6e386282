import type { Card } from "../../kernel/cards.ts";
import type { ByMail } from "../../kernel/feature.ts";
import type { Notice } from "../../kernel/notice.ts";
import type { Person } from "../../kernel/person.ts";
import type { Ports } from "../../kernel/ports.ts";
import { tabLink } from "../../kernel/tab-link.ts";
import type { Mail } from "../../kernel/tenant.ts";
import { texts } from "../../kernel/texts.ts";
import { dayText, localDay, plus } from "../../kernel/time.ts";
import { cardToMail } from "./card-to-mail.ts";
import { en } from "./texts.en.ts";
import { nl } from "./texts.nl.ts";

const say = texts({ nl, en });

/** A link in a mail opens the small page this long. */
const linkDays = 14;

type MailPorts = Pick<Ports, "links" | "settings" | "now">;

type Way = {
  readonly button: { readonly title: string; readonly url: string };
  readonly about: string;
};

/** To a page without a link of somebody's own: the public page, or a page of the tab in Teams. */
function plainWay(
  notice: Notice,
  byMail: ByMail | undefined,
  { language }: Pick<Person, "language">,
  settings: MailPorts["settings"],
): Way {
  const t = say(language);
  const page = byMail?.page?.(notice) ?? { in: "teams", path: `/group/${notice.groupId}` };
  if (page.in === "browser") {
    const url = new URL(page.path, settings.publicUrl).href;
    return { button: { title: t("mail.openSite"), url }, about: t("mail.site") };
  }
  const url = tabLink(settings, page.path);
  return { button: { title: t("mail.openTeams"), url }, about: t("mail.teams") };
}

/** To the small page where the kind has one, else to a page that needs no link. */
async function wayIn(
  notice: Notice,
  byMail: ByMail | undefined,
  { language }: Pick<Person, "language">,
  { links, settings, now }: MailPorts,
): Promise<Way> {
  const t = say(language);
  if (!byMail?.link) return plainWay(notice, byMail, { language }, settings);
  const issuedAt = now();
  const expiresAt = plus(issuedAt, { days: linkDays });
  const { purpose, path } = byMail.link(notice);
  const url = await links.make({ personId: notice.to, purpose, path, issuedAt, expiresAt });
  const day = dayText(localDay(expiresAt), language);
  return { button: { title: t("mail.openPage"), url }, about: t("mail.link", { day }) };
}

/** What the card says as a mail to this person, in his language. No name in the subject or the address. */
export async function mailOf(
  notice: Notice,
  { card, byMail }: { readonly card: Card; readonly byMail: ByMail | undefined },
  person: Person,
  ports: MailPorts,
): Promise<Mail> {
  const { name, mail, language } = person;
  const { helper } = ports.settings;
  const { button, about } = await wayIn(notice, byMail, person, ports);
  const t = say(language);
  const below = [about, t("mail.help", { helper: helper.name, phone: helper.phone })];
  return {
    to: { name, mail },
    subject: byMail?.subject(language) ?? t("mail.subject"),
    html: cardToMail({ language, card, button, below }),
  };
}
