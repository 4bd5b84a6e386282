import type { Output } from "../../../bot/contract/api.ts";
import type { ImportVerdict } from "../../../bot/contract/imports.ts";
import { AppProblem } from "../app-client.ts";
import { everybodyRedeems, letMinutesPass } from "./acts.ts";
import type { StoryInput } from "./input.ts";
import { coordinatorMail, type Stage } from "./stage.ts";

export type Say = (line: string) => void;

type Making = Pick<Stage, "tenant" | "callAs">;

/** The file is not right; the verdict says why, row by row. */
export class WrongInput extends Error {
  readonly verdict: ImportVerdict | undefined;
  constructor(message: string, { verdict, ...cause }: ErrorOptions & { verdict?: ImportVerdict }) {
    super(message, cause);
    this.name = "WrongInput";
    this.verdict = verdict;
  }
}

type Call = Awaited<ReturnType<Stage["callAs"]>>;

async function judged(call: Call, { fileName, content }: StoryInput): Promise<ImportVerdict> {
  try {
    const verdict = await call("dryRunImport", { fileName, content });
    if (verdict.canConfirm) return verdict;
    throw new WrongInput("the file has errors", { verdict });
  } catch (error) {
    if (!(error instanceof AppProblem)) throw error;
    throw new WrongInput(error.message, { cause: error });
  }
}

const mostMinutes = 60;

/** The class is made minute by minute, and guests accept while that goes on. */
async function made(
  stage: Making,
  call: Call,
  groupId: string,
  say: Say,
): Promise<Output<"group">> {
  let shown = "";
  for (let minute = 0; minute < mostMinutes; minute += 1) {
    const group = await call("group", { groupId });
    const { state, steps = [] } = group.provisioning ?? {};
    const line = steps.map(({ name, done, total }) => `${name} ${done}/${total}`).join("  ");
    if (line !== shown) say(`provisioning: ${line}`);
    shown = line;
    if (state === "done") return group;
    if (state !== "busy") throw new Error(`provisioning is ${state}`);
    const redeemed = await everybodyRedeems(stage);
    if (redeemed > 0) say(`invitations accepted: ${redeemed}`);
    await letMinutesPass(stage, 1);
  }
  throw new Error("provisioning takes too long");
}

/** From the file to a class whose guests are in: what a coordinator does on one afternoon. */
export async function makeClass(
  stage: Making,
  input: StoryInput,
  say: Say,
): Promise<Output<"group">> {
  const call = await stage.callAs(coordinatorMail);
  const { importId, needsReason, rows } = await judged(call, input);
  const reason = needsReason ? { reason: "story" } : {};
  const { groupId, added } = await call("confirmImport", { importId, ...reason });
  say(`import: ${rows.length} rows, ${added} new`);
  return await made(stage, call, groupId, say);
}
