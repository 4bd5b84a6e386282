import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import type { FileView } from "#contract/files-api.ts";
import { Frame } from "../../look/frame.tsx";
import { News } from "../../look/news.tsx";
import { Ready } from "../../look/ready.tsx";
import { keys } from "../../queries.ts";
import { useCall, useSay } from "../../surroundings.tsx";
import { Attempts } from "./attempts.tsx";
import { type MyWork, type WorkCalls, workCalls } from "./calls.ts";
import { HandInForm } from "./hand-in-form.tsx";
import { NotSafe } from "./not-safe.tsx";
import { frameText, StudyHelp } from "./study-help.tsx";
import { Task } from "./task.tsx";
import { type SayHandIn, sentences } from "./texts.ts";
import { TimeTaken } from "./time-taken.tsx";
import { useKeptDraft } from "./use-kept-draft.ts";
import { useUploads } from "./use-uploads.ts";

type Opened = { readonly work: MyWork; readonly files: readonly FileView[] };
type PartProps = {
  readonly groupId: string;
  readonly opened: Opened;
  readonly calls: WorkCalls;
  readonly say: SayHandIn;
  readonly onChanged: () => void;
};

/** While it can be handed in: the help can write in the form, so both share the draft. */
function ToDo({
  groupId,
  opened,
  calls,
  say,
  onDone,
}: PartProps & { readonly onDone: () => void }) {
  const { work } = opened;
  const uploads = useUploads(groupId, work.assignment.assignmentId, opened.files);
  const kept = useKeptDraft(groupId, work, calls, uploads.readyNow);
  const { draft, write } = kept;
  const useStarr = (): void =>
    write({
      ...draft,
      text: [draft.text.trimEnd(), frameText(work.help.frame)].filter(Boolean).join("\n\n"),
    });
  return (
    <>
      <StudyHelp help={work.help} say={say} onUseStarr={useStarr} />
      <HandInForm
        isAgain={work.attempts.length > 0}
        kept={kept}
        files={uploads}
        calls={calls}
        say={say}
        onDone={onDone}
      />
    </>
  );
}

function Content(props: PartProps) {
  const { groupId, opened, calls, say, onChanged } = props;
  const { work } = opened;
  const { title, minutes } = work.assignment;
  const [handedIn, setHandedIn] = useState(false);
  const [asksTime] = useState(work.attempts.length > 0 && work.minutes === undefined);
  const attempts = <Attempts groupId={groupId} work={work} say={say} />;
  const done = (): void => {
    setHandedIn(true);
    onChanged();
  };
  return (
    <>
      <News text={handedIn ? say("form.success", { title }) : undefined} />
      {(handedIn || asksTime) && <TimeTaken planned={minutes} calls={calls} say={say} />}
      {work.mayHandIn && attempts}
      <Task work={work} calls={calls} say={say} onChanged={onChanged} />
      {work.assignment.kind === "practice" && (
        <NotSafe groupId={groupId} assignmentId={work.assignment.assignmentId} say={say} />
      )}
      {work.mayHandIn && <ToDo {...props} onDone={done} />}
      {!work.mayHandIn && attempts}
      {!work.mayHandIn && <StudyHelp help={work.help} say={say} />}
    </>
  );
}

type Props = { readonly groupId: string; readonly assignmentId: string };

/** One assignment: what to do, help with it, and handing it in with text, link and files. */
export function HandInPage({ groupId, assignmentId }: Props) {
  const say = useSay(sentences);
  const call = useCall();
  const queries = useQueryClient();
  const calls = useMemo(
    () => workCalls(call, groupId, assignmentId),
    [call, groupId, assignmentId],
  );
  const queryKey = ["work", groupId, assignmentId];
  const query = useQuery({
    queryKey,
    // Drafts and uploads live in the page: fetching again in the background would not show them.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    queryFn: async (): Promise<Opened> => {
      const [work, { files }] = await Promise.all([
        calls.open(),
        call("filesOf", { groupId, assignmentId }),
      ]);
      return { work, files };
    },
  });
  const changed = (): void => {
    void queries.invalidateQueries({ queryKey });
    void queries.invalidateQueries({ queryKey: keys.myProgress(groupId) });
  };
  return (
    <Frame
      title={query.data?.work.assignment.title ?? say("loadingTitle")}
      width="narrow"
      back={{ page: "group", groupId }}
    >
      <Ready query={query}>
        {(opened) => (
          <Content groupId={groupId} opened={opened} calls={calls} say={say} onChanged={changed} />
        )}
      </Ready>
    </Frame>
  );
}
