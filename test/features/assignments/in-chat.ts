import { handIn } from "../../../bot/features/assignments/hand-in-verbs.ts";
import { findWork } from "../../../bot/features/assignments/public.ts";
import { findMember } from "../../../bot/features/groups/public.ts";
import type { Card } from "../../../bot/kernel/cards.ts";
import type { Actor, Verb } from "../../../bot/kernel/feature.ts";
import { aClass, groupId, participant } from "../../support/a-group.ts";
import { actionsOf, cardOf, shownText } from "../../support/card-text.ts";
import { portsOf, type TestPorts } from "../../support/ports.ts";

export const assignmentId = "m01-hand-in";
export const ofAssignment = { groupId, assignmentId };
/** The morning after session 1, whose work was handed out. */
const now = "2027-01-13T09:00:00Z";

export let ports: TestPorts;
export const given = async (change: Parameters<typeof aClass>[1] = {}, at = now) => {
  ports = portsOf({ now: at });
  await aClass(ports, { group: { handedOut: [1] }, ...change });
};
export const press = async (verb: Verb, data: unknown, actor: Actor = participant) =>
  cardOf(await verb(ports, actor, data));
export const read = async (verb: Verb, data: unknown, actor: Actor = participant) =>
  shownText(await press(verb, data, actor));
export const send = (text: string, change: object = {}) =>
  handIn(ports, participant, { ...ofAssignment, text, ...change });
export const work = async (id = assignmentId) =>
  (await findWork(ports.documents, groupId, "p-1", id))?.value;
export const texts = async () => (await work())?.attempts.map(({ text }) => text) ?? [];
export const factsNow = async () =>
  (await findMember(ports.documents, groupId, "p-1"))?.value.progress.work ?? {};
/** Data of the button with this verb, as the chat sends it back. */
export const dataOf = (card: Card, verb: string, index = 0): object =>
  Object(actionsOf(card).filter((one) => one["verb"] === verb)[index]?.["data"]);
