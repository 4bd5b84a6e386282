import type { Route } from "../../kernel/feature.ts";
import { done, refuse } from "../../kernel/outcome.ts";
import { instant } from "../../kernel/time.ts";
import { confirmShown } from "./confirm-hours.ts";
import { type Digest, digestOf, type PersonLine } from "./digest-rules.ts";
import { extraLines } from "./extra-lines.ts";
import { watchedBy } from "./read-watched.ts";

const personView = ({ next, extra, ...person }: PersonLine) => ({
  ...person,
  lines: [...extra],
  ...(next ? { next: { number: next.number, title: next.title, startsAt: next.startsAt } } : {}),
});

const digestView = ({ signOffs, hours, notSafe, people, talks }: Digest) => ({
  signOffs: signOffs.map((one) => ({ ...one })),
  hours: hours.map((one) => ({ ...one })),
  notSafe: notSafe.map((one) => ({ ...one })),
  people: people.map(personView),
  talks: [...talks],
});

/** The same as the digest card, for the tab and for the page behind the mail. */
export const supervisorDigestRoute: Route<"supervisorDigest"> = async (ports, actor) => {
  if (actor.personId === undefined) return refuse("groups.not_known");
  const all = await watchedBy(ports, actor.personId);
  return done(digestView(digestOf(all, ports.now(), extraLines(actor.language))));
};

export const confirmShownHoursRoute: Route<"confirmShownHours"> = async (ports, actor, input) => {
  const outcome = await confirmShown(ports, actor, { ...input, until: instant(input.until) });
  return outcome.ok ? done({ what: outcome.value.what }) : outcome;
};
