import type { Language } from "../../contract/languages.ts";
import type { Settings } from "../../kernel/ports.ts";
import type { Mail } from "../../kernel/tenant.ts";
import { dayText, type Instant, localDay } from "../../kernel/time.ts";
import { say } from "./texts.ts";

type Letter = {
  readonly url: string;
  readonly until: Instant;
  readonly helper: Settings["helper"];
};

const inHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** No name in subject or address. */
export function freshLinkMail(
  { url, until, helper }: Letter,
  language: Language,
): Pick<Mail, "subject" | "html"> {
  const t = say(language);
  const day = dayText(localDay(until), language, true);
  const button = t("mail.open");
  const before = [t("mail.hello"), t("mail.asked")];
  const after = [
    t("mail.until", { day }),
    t("mail.keep"),
    t("mail.notYou"),
    t("mail.help", { helper: helper.name, phone: helper.phone }),
  ];
  const paragraph = (line: string) => `<p>${line}</p>`;
  const link = `<a href="${inHtml(url)}">${inHtml(button)}</a>`;
  return {
    subject: t("mail.subject"),
    html: [...before.map(inHtml), link, ...after.map(inHtml)].map(paragraph).join("\n"),
  };
}
