import type { ProvisioningView } from "../../contract/groups.ts";
import type { Language } from "../../contract/languages.ts";
import type { Ports } from "../../kernel/ports.ts";
import { type Group, getGroup, listMembers } from "../groups/public.ts";
import { findPerson } from "../people/public.ts";
import { listSteps, type Step, stepNames } from "./store.ts";
import { noteText, say } from "./texts.ts";

const stepView = (step: Step, language: Language): ProvisioningView["steps"][number] => ({
  name: step.name,
  title: say(language)(`steps.${step.name}`),
  state: step.state,
  done: step.done,
  total: step.total,
  ...(step.note ? { note: noteText(step.note, language) } : {}),
});

/** Names of guests who cannot sign in yet, so that the coordinator can help them. */
async function pendingGuests({ documents }: Ports, groupId: string): Promise<readonly string[]> {
  const members = await listMembers(documents, groupId);
  const guests = members.filter(({ value }) => value.guest);
  const people = await Promise.all(
    guests.map(({ value }) => findPerson(documents, value.personId)),
  );
  return people.flatMap((person) =>
    person?.value.account && !person.value.account.usableSince ? [person.value.name] : [],
  );
}

export type Provisioning = { readonly group: Group; readonly view: ProvisioningView };

export async function viewProvisioning(
  ports: Ports,
  groupId: string,
  language: Language,
): Promise<Provisioning> {
  const { value: group } = await getGroup(ports.documents, groupId);
  const steps = (await listSteps(ports.documents, groupId)).map(({ value }) => value);
  const inOrder = stepNames.flatMap((name) => steps.filter((step) => step.name === name));
  const view = {
    state: group.state,
    steps: inOrder.map((step) => stepView(step, language)),
    pendingGuests: [...(await pendingGuests(ports, groupId))],
  };
  return { group, view };
}
