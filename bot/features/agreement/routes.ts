import type { AgreementRow } from "../../contract/agreement-api.ts";
import type { Language } from "../../contract/languages.ts";
import type { Route } from "../../kernel/feature.ts";
import { done, refuse } from "../../kernel/outcome.ts";
import { getGroup, listMembers, type Member, mayOversee, takesPart } from "../groups/public.ts";
import { acceptAgreement, acceptAll } from "./accept-agreement.ts";
import { agreeOn, recordContract } from "./agree.ts";
import { isAccepted, parties } from "./agreement-rules.ts";
import type { AgreementView } from "./cards.ts";
import { agreementsOfSupervisor, readAgreement, viewOf } from "./read.ts";
import { textOf } from "./text.ts";

const acceptedOf = ({ accepted }: AgreementView["agreement"]) =>
  parties.map((party) => {
    const said = accepted[party];
    return { party, ...(said ? { at: said.at, name: said.name } : {}) };
  });

const apiView = (view: AgreementView, language: Language) => {
  const { groupId, personId, name, agreement, as } = view;
  return {
    groupId,
    personId,
    name,
    version: agreement.version,
    hoursPerWeek: agreement.hoursPerWeek,
    text: [...textOf(agreement, language)],
    accepted: acceptedOf(agreement),
    isAccepted: isAccepted(agreement),
    ...(as ? { as } : {}),
    contacts: view.contacts.map(([who, how]) => ({ who, how })),
  };
};

export const agreementRoute: Route<"agreement"> = async (ports, actor, about) => {
  const read = await readAgreement(ports, actor, about);
  if (!read.ok) return read;
  const view = viewOf(about.groupId, read.value, ports.settings);
  return view ? done(apiView(view, actor.language)) : refuse("agreement.not_set");
};

export const agreementsToAcceptRoute: Route<"agreementsToAccept"> = async (ports, actor) => {
  if (actor.personId === undefined) return refuse("groups.not_known");
  const views = await agreementsOfSupervisor(ports, actor.personId);
  return done({ agreements: views.map((view) => apiView(view, actor.language)) });
};

export const acceptAgreementRoute: Route<"acceptAgreement"> = async (ports, actor, input) => {
  const outcome = await acceptAgreement(ports, actor, input);
  return outcome.ok ? done({ isAccepted: isAccepted(outcome.value.agreement) }) : outcome;
};

const row = ({
  personId,
  name,
  careOrganisation,
  supervisor,
  agreement,
  practiceContract,
}: Member): AgreementRow => ({
  personId,
  name,
  careOrganisation,
  ...(supervisor ? { supervisor: supervisor.name } : {}),
  ...(agreement
    ? {
        agreement: {
          version: agreement.version,
          hoursPerWeek: agreement.hoursPerWeek,
          ...(agreement.weeksSupernumerary === undefined
            ? {}
            : { weeksSupernumerary: agreement.weeksSupernumerary }),
          accepted: acceptedOf(agreement),
          isAccepted: isAccepted(agreement),
        },
      }
    : {}),
  ...(practiceContract ? { practiceContract } : {}),
});

export const groupAgreementsRoute: Route<"groupAgreements"> = async (ports, actor, { groupId }) => {
  const allowed = await mayOversee(ports.documents, actor, groupId);
  if (!allowed.ok) return allowed;
  // A coordinator oversees every group; one that is not there is not found.
  const [stored] = await Promise.all([
    listMembers(ports.documents, groupId),
    getGroup(ports.documents, groupId),
  ]);
  const members = stored.map(({ value }) => value);
  const people = members.filter(takesPart).toSorted((a, b) => a.name.localeCompare(b.name, "nl"));
  return done({ mayAccept: allowed.value === "teacher", participants: people.map(row) });
};

export const setTermsRoute: Route<"setAgreementTerms"> = async (ports, actor, input) =>
  await agreeOn(ports, actor, input);

export const acceptAllRoute: Route<"acceptAllAgreements"> = async (ports, actor, input) =>
  await acceptAll(ports, actor, {
    groupId: input.groupId,
    seen: new Map(input.seen.map(({ personId, ...seen }) => [personId, seen])),
  });

export const recordContractRoute: Route<"recordPracticeContract"> = async (ports, actor, input) => {
  const outcome = await recordContract(ports, actor, input);
  return outcome.ok ? done(row(outcome.value)) : outcome;
};
