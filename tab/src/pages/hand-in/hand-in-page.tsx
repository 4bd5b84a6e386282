import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import type { FileView } from "#contract/files-api.ts";
import { Frame } from "../../look/frame.tsx";
import { News } from "../../look/news.tsx";
import { Ready } from "../../look/ready.tsx";
import { keys } from "../../queries.ts";
import { useSay, useSurroundings } from "../../surroundings.tsx";
import { Attempts } from "./attempts.tsx";
import { type AssignmentView, type WorkCalls, workCalls } from "./calls.ts";
import { HandInForm } from "./hand-in-form.tsx";
import { StudyHelp, starrText } from "./study-help.tsx";
import { Task } from "./task.tsx";
import { type SayHandIn, sentences } from "./texts.ts";
import { TimeTaken } from "./time-taken.tsx";
import { useKeptDraft } from "./use-kept-draft.ts";
import { useUploads } from "./use-uploads.ts";

type Opened = { readonly view: AssignmentView; readonly files: readonly FileView[] };
type PartProps = {
  readonly groupId: string;
  readonly opened: Opened;
  readonly calls: WorkCalls;
  readonly say: SayHandIn;
  readonly onDone: () => void;
};

/** While it can be handed in: the help can write in the form, so both share the draft. */
function ToDo({ groupId, opened: { view, files }, calls, say, onDone }: PartProps) {
  const kept = useKeptDraft(groupId, view, calls);
  const uploads = useUploads(groupId, view.assignmentId, files);
  const { draft, write } = kept;
  const useStarr = (): void =>
    write({ ...draft, text: [draft.text.trimEnd(), starrText(say)].filter(Boolean).join("\n\n") });
  return (
    <>
      <StudyHelp view={view} say={say} onUseStarr={useStarr} />
      <HandInForm
        isAgain={view.attempts.length > 0}
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
  const { groupId, opened, calls, say } = props;
  const { view } = opened;
  const [title, setTitle] = useState<string>();
  const done = (): void => {
    setTitle(view.title);
    props.onDone();
  };
  const isJudged = view.kind !== "practise";
  const asksTime = isJudged && view.attempts.length > 0 && view.minutesSpent === undefined;
  return (
    <>
      <News text={title === undefined ? undefined : say("form.success", { title })} />
      {(asksTime || title !== undefined) && (
        <TimeTaken planned={view.minutes} calls={calls} say={say} />
      )}
      {view.canHandIn && <Attempts groupId={groupId} view={view} say={say} />}
      <Task view={view} say={say} />
      {view.canHandIn ? (
        <ToDo {...props} onDone={done} />
      ) : (
        <>
          <Attempts groupId={groupId} view={view} say={say} />
          <StudyHelp view={view} say={say} />
        </>
      )}
    </>
  );
}

type Props = { readonly groupId: string; readonly assignmentId: string };

/** One assignment: what to do, help with it, and handing it in with text, link and files. */
export function HandInPage({ groupId, assignmentId }: Props) {
  const say = useSay(sentences);
  const { call, callEndpoint } = useSurroundings();
  const queries = useQueryClient();
  const calls = useMemo(
    () => workCalls(callEndpoint, groupId, assignmentId),
    [callEndpoint, groupId, assignmentId],
  );
  const queryKey = ["work", groupId, assignmentId];
  const query = useQuery({
    queryKey,
    // Drafts and uploads live in the page: fetching again in the background would not show them.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    queryFn: async (): Promise<Opened> => {
      const [view, { files }] = await Promise.all([
        calls.open(),
        call("filesOf", { groupId, assignmentId }),
      ]);
      return { view, files };
    },
  });
  const done = (): void => {
    void queries.invalidateQueries({ queryKey });
    void queries.invalidateQueries({ queryKey: keys.myProgress(groupId) });
  };
  return (
    <Frame
      title={query.data?.view.title ?? say("loadingTitle")}
      width="narrow"
      back={{ page: "group", groupId }}
    >
      <Ready query={query}>
        {(opened) => (
          <Content groupId={groupId} opened={opened} calls={calls} say={say} onDone={done} />
        )}
      </Ready>
    </Frame>
  );
}
