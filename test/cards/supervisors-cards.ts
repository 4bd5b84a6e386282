import type { AtWorkState, AtWorkView } from "../../bot/contract/supervisors-api.ts";
import {
  confirmCard,
  nobodyCard,
  onboardingCard,
  stepCard,
  supervisionCard,
} from "../../bot/features/supervisors/confirm-cards.ts";
import {
  declineCard,
  declinedCard,
  deputyCard,
} from "../../bot/features/supervisors/decline-cards.ts";
import { missingCard } from "../../bot/features/supervisors/missing-card.ts";
import { momentCard } from "../../bot/features/supervisors/moment-card.ts";
import { nameSupervisorCard, ownSupervisorCard } from "../../bot/features/supervisors/own-cards.ts";
import { missingReasons, type Relation } from "../../bot/features/supervisors/relation-rules.ts";
import type { Supervision } from "../../bot/features/supervisors/supervision.ts";
import { usualDigest, usualQuiet } from "../../bot/kernel/daytime.ts";
import type { CardMakers } from "./make.ts";
import { groupOf, membersOf, now, type Size, words } from "./values.ts";

const ria = { name: "Ria Smit", mail: "r.smit@delinde.example" };

const relationsOf = (size: Size, isSure: boolean): readonly Relation[] =>
  membersOf(size).map((member, index) => ({
    group: groupOf(size),
    member: { ...member, careOrganisation: words(size).name },
    as: index % 3 === 2 ? "deputy" : "supervisor",
    one: isSure ? { ...ria, confirmedAt: now, onboardedAt: now } : ria,
  }));

const supervision = (size: Size, isSure = false): Supervision => ({
  step: isSure ? "done" : "ask",
  relations: relationsOf(size, isSure),
  isClosed: false,
  practice: { count: size === "empty" ? 1 : 3, hours: 3 },
  digest: size === "longest" ? { weekday: 7, hour: 23 } : usualDigest,
  quiet: size === "longest" ? { from: "18:30", until: "11:15", sundays: false } : usualQuiet,
});

const problem = "Dit e-mailadres klopt niet. Kijk of er een typefout in zit.";
const sentOf = (size: Size) => ({
  name: words(size).name,
  mail: words(size).mail,
  reason: words(size).remark,
  problem,
});

const atWork = (size: Size, state: AtWorkState): AtWorkView => ({
  ...ria,
  name: words(size).name,
  state,
  since: now,
});

export const supervisorsCards: CardMakers = {
  confirmCard: (size, language) => {
    const view = supervision(size);
    const [first] = view.relations;
    const one = first ? [first] : [];
    return [
      confirmCard(view, language),
      confirmCard({ ...view, relations: one }, language),
      confirmCard({ ...view, relations: one.map((each) => ({ ...each, as: "deputy" })) }, language),
    ];
  },
  onboardingCard: (size, language) => onboardingCard(supervision(size), language),
  supervisionCard: (size, language) => supervisionCard(supervision(size, true), language),
  nobodyCard: (_size, language) => nobodyCard(language),
  stepCard: (size, language) =>
    (["ask", "onboard", "done", "nobody"] as const).map((step) =>
      stepCard({ ...supervision(size, step === "done"), step }, language),
    ),
  declineCard: (size, language) => [
    declineCard({ relations: relationsOf(size, true) }, language),
    declineCard({ relations: relationsOf(size, true), sent: sentOf(size) }, language),
  ],
  deputyCard: (size, language) => [
    deputyCard({ relations: relationsOf(size, true) }, language),
    deputyCard({ relations: relationsOf(size, true), sent: sentOf(size) }, language),
  ],
  declinedCard: (size, language) => declinedCard(size === "empty" ? 0 : 3, language),
  momentCard: (size, language) => [
    momentCard(supervision(size), language),
    momentCard({ ...supervision(size), problem }, language),
  ],
  missingCard: (size, language) =>
    missingCard(
      {
        group: words(size).name,
        missing: membersOf(size).map((member, index) => ({
          member: { ...member, careOrganisation: words(size).name },
          because: missingReasons[index % missingReasons.length] ?? "nobody",
        })),
        url: "https://teams.microsoft.com/l/entity/x",
      },
      language,
    ),
  ownSupervisorCard: (size, language) =>
    size === "empty"
      ? ownSupervisorCard(
          {
            groupId: groupOf(size).groupId,
            personId: "p-1",
            supervisor: null,
            deputy: null,
            mayName: true,
            waits: true,
          },
          language,
        )
      : (["not_asked", "asked", "confirmed", "onboarded", "declined", "impossible"] as const).map(
          (state) =>
            ownSupervisorCard(
              {
                groupId: groupOf(size).groupId,
                personId: "p-1",
                supervisor: atWork(size, state),
                deputy: atWork(size, state),
                mayName: state !== "confirmed",
                waits: state === "asked",
              },
              language,
            ),
        ),
  nameSupervisorCard: (size, language) =>
    (["supervisor", "deputy"] as const).map((as) =>
      nameSupervisorCard(
        {
          groupId: groupOf(size).groupId,
          as,
          replaces: size !== "empty",
          ...(size === "empty" ? {} : { sent: sentOf(size) }),
        },
        language,
      ),
    ),
};
