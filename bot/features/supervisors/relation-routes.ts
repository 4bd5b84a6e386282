import type { Language } from "../../contract/languages.ts";
import type { SupervisionView } from "../../contract/supervisors-api.ts";
import type { Actor, Route } from "../../kernel/feature.ts";
import { done, type Outcome } from "../../kernel/outcome.ts";
import { isConfirmed } from "../groups/public.ts";
import {
  chooseMoment,
  confirmSupervision,
  declineSupervision,
  readSupervision,
  sayOnboarded,
} from "./confirm.ts";
import { infoSentences } from "./info-sentences.ts";
import {
  allowStart,
  askAgain,
  changeSupervisor,
  nameDeputy,
  nameExaminer,
} from "./name-supervisor.ts";
import { groupSupervisors, mySupervisor } from "./read-supervisors.ts";
import type { Relation } from "./relation-rules.ts";
import type { Supervision } from "./supervision.ts";

function personView({ group, member, as, one }: Relation): SupervisionView["people"][number] {
  const { deputy } = member;
  const { confirmedAt, onboardedAt } = one;
  return {
    groupId: group.groupId,
    groupName: group.name,
    personId: member.personId,
    name: member.name,
    careOrganisation: member.careOrganisation,
    as,
    ...(confirmedAt ? { confirmedAt } : {}),
    ...(onboardedAt ? { onboardedAt } : {}),
    ...(deputy && as === "supervisor" && !deputy.declinedAt
      ? { deputy: { name: deputy.name, confirmed: isConfirmed(deputy) } }
      : {}),
  };
}

const viewOf = (
  { step, relations, practice, digest, quiet }: Supervision,
  language: Language,
): SupervisionView => ({
  step,
  people: relations.map(personView),
  practice,
  digest: { ...digest },
  quiet: { ...quiet },
  infoSessions: [...infoSentences(relations, language)],
});

const shown = <Code extends string>(
  outcome: Outcome<Supervision, Code>,
  { language }: Actor,
): Outcome<SupervisionView, Code> => (outcome.ok ? done(viewOf(outcome.value, language)) : outcome);
const nothing = <Code extends string>(
  outcome: Outcome<unknown, Code>,
): Outcome<Record<string, never>, Code> => (outcome.ok ? done({}) : outcome);

export const confirmRequestRoute: Route<"confirmRequest"> = async (ports, actor) =>
  shown(await readSupervision(ports, actor), actor);

export const confirmRoute: Route<"confirmSupervision"> = async (ports, actor, { people }) =>
  shown(await confirmSupervision(ports, actor, people), actor);

export const declineRoute: Route<"declineSupervision"> = async (ports, actor, input) => {
  const { groupId, personId, name = "", mail = "" } = input;
  const request = { groupId, personId, instead: { name, mail } };
  return shown(await declineSupervision(ports, actor, request), actor);
};

export const onboardedRoute: Route<"onboarded"> = async (ports, actor) =>
  shown(await sayOnboarded(ports, actor), actor);

export const chooseMomentRoute: Route<"chooseMoment"> = async (ports, actor, input) =>
  shown(await chooseMoment(ports, actor, input), actor);

export const nameDeputyRoute: Route<"nameDeputy"> = async (ports, actor, input) =>
  nothing(await nameDeputy(ports, actor, input));

export const changeSupervisorRoute: Route<"changeSupervisor"> = async (ports, actor, input) =>
  nothing(await changeSupervisor(ports, actor, input));

export const nameExaminerRoute: Route<"nameWorkplaceExaminer"> = async (ports, actor, input) =>
  nothing(await nameExaminer(ports, actor, input));

export const allowStartRoute: Route<"allowStart"> = async (ports, actor, input) =>
  nothing(await allowStart(ports, actor, input));

export const askAgainRoute: Route<"askAgain"> = async (ports, actor, input) =>
  nothing(await askAgain(ports, actor, input));

export const groupSupervisorsRoute: Route<"groupSupervisors"> = (ports, actor, { groupId }) =>
  groupSupervisors(ports, actor, groupId);

export const mySupervisorRoute: Route<"mySupervisor"> = (ports, actor, { groupId }) =>
  mySupervisor(ports, actor, groupId);
