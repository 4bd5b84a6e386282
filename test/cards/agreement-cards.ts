import {
  type AgreementView,
  agreementCard,
  noAgreementCard,
  supervisorAgreementCard,
} from "../../bot/features/agreement/cards.ts";
import type { CardMakers } from "./make.ts";
import { groupOf, memberOf, now, type Size } from "./values.ts";

const viewOf = (size: Size, index = 0): AgreementView => {
  const { name } = memberOf(size);
  const said = { at: now, by: "p-1", name };
  return {
    groupId: groupOf(size).groupId,
    personId: `p-${index}`,
    name,
    agreement: {
      version: 1,
      hoursPerWeek: 16.5,
      ...(size === "empty" ? {} : { weeksSupernumerary: 2 }),
      accepted: size === "longest" ? { participant: said, teacher: said } : {},
    },
    as: "supervisor",
    contacts: size === "empty" ? [] : [[name, `${name.slice(0, 40)}@het-baken.example`]],
  };
};
const many: Readonly<Record<Size, number>> = { empty: 0, typical: 2, longest: 30 };

export const agreementCards: CardMakers = {
  agreementCard: (size, language) => agreementCard(viewOf(size), language),
  supervisorAgreementCard: (size, language) =>
    supervisorAgreementCard(
      Array.from({ length: many[size] }, (_, index) => viewOf(size, index)),
      language,
    ),
  noAgreementCard: (_size, language) => noAgreementCard(language),
};
