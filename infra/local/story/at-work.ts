import { everybodyRedeems, letMinutesPass } from "./acts.ts";
import { coordinatorMail, type Stage } from "./stage.ts";

/** Says yes for everybody he is asked about, and that he knows what is expected. */
async function confirm(stage: Stage, mail: string): Promise<number> {
  const call = await stage.callAs(mail);
  const { people } = await call("confirmRequest", {});
  const asked = people
    .filter(({ confirmedAt }) => confirmedAt === undefined)
    .map(({ groupId, personId }) => ({ groupId, personId }));
  if (asked.length === 0) return 0;
  await call("confirmSupervision", { people: asked });
  await call("onboarded", {});
  return asked.length;
}

/**
 * Every supervisor comes in and says yes; about who has none the coordinator decides. Doing it again
 * changes nothing.
 */
export async function supervisorsConfirm(stage: Stage, groupId: string): Promise<number> {
  await everybodyRedeems(stage);
  // The app looks now and then whether an invitation was accepted.
  await letMinutesPass(stage, 60);
  const call = await stage.callAs(coordinatorMail);
  const { participants } = await call("groupSupervisors", { groupId });
  const mails = new Set(participants.flatMap(({ supervisor }) => supervisor?.mail ?? []));
  let confirmed = 0;
  for (const mail of mails) confirmed += await confirm(stage, mail);
  const { participants: after } = await call("groupSupervisors", { groupId });
  for (const { personId, mayStart } of after) {
    if (mayStart) continue;
    const reason = "De teamleider begeleidt tot er iemand is.";
    await call("allowStart", { groupId, personId, reason });
  }
  return confirmed;
}
