import { randomUUID } from "node:crypto";
import { texts } from "../../../bot/kernel/texts.ts";
import type { LocalMail, TenantContext } from "../context.ts";
import { en } from "./texts.en.ts";
import { nl } from "./texts.nl.ts";

export const say = texts({ nl, en });

const entities = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" } as const;
export const escapeHtml = (text: string): string =>
  text.replaceAll(/[&<>"]/g, (sign) => entities[sign as keyof typeof entities]); // Only these four match.

/** Puts a mail in everybody's post at the domain's time. */
export function deliver(tenant: TenantContext, mail: Omit<LocalMail, "id" | "at">): void {
  const id = randomUUID();
  tenant.mails.put(id, { id, at: tenant.now(), ...mail });
  tenant.changed("mail");
}
