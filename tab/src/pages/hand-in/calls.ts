import type { Input, Output } from "#contract/api.ts";
import type { WorkSetting } from "#contract/work.ts";
import type { Call } from "../../call.ts";
import type { ClientFinding } from "./take-out.ts";

export type MyWork = Output<"myWork">;

type Content = Pick<Input<"saveDraft">, "link"> & {
  readonly text: string;
  readonly fileIds: readonly string[];
};

/** The calls about work for one assignment, so that no part of the page knows how they are made. */
export function workCalls(call: Call, groupId: string, assignmentId: string) {
  const here = { groupId, assignmentId };
  const sent = ({ fileIds, ...rest }: Content) => ({ ...here, ...rest, fileIds: [...fileIds] });
  const save = (work: Content) => call("saveDraft", sent(work));
  return {
    open: (): Promise<MyWork> => call("myWork", here),
    saveDraft: async (work: Content): Promise<{ readonly savedAt: string }> => await save(work),
    /** Saves it and tells what in the text may be about a client. */
    findClientData: async (work: Content): Promise<readonly ClientFinding[]> => {
      const { text, findings } = await save(work);
      return findings.map(({ kind, start, end }) => ({ kind, text: text.slice(start, end) }));
    },
    /** `looked`: the person was asked about client data or files, and says nobody can be recognised. */
    handIn: async (work: Content, looked: boolean): Promise<void> => {
      await call("handIn", { ...sent(work), ...(looked && { clientDataChecked: true }) });
    },
    practiseDone: async (done: boolean): Promise<void> => {
      await call("practiseDone", { ...here, done });
    },
    sayMinutes: async (minutes: number): Promise<void> => {
      await call("sayMinutes", { ...here, minutes });
    },
    chooseSetting: async (setting: WorkSetting): Promise<void> => {
      await call("chooseSetting", { groupId, setting });
    },
  };
}
export type WorkCalls = ReturnType<typeof workCalls>;
