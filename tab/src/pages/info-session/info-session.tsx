import { Button, Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Output } from "#contract/api.ts";
import { AskFirst } from "../../look/ask-first.tsx";
import { Panel } from "../../look/panel.tsx";
import { Problem } from "../../look/problem.tsx";
import { Ready } from "../../look/ready.tsx";
import { keys } from "../../queries.ts";
import { useCall, useSay } from "../../surroundings.tsx";
import { InfoSessionForm } from "./info-session-form.tsx";
import { sentences } from "./texts.ts";

type View = Output<"infoSession">;

const useStyles = makeStyles({
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalM },
});

function Facts({ info }: { readonly info: NonNullable<View["info"]> }) {
  const say = useSay(sentences);
  const calendar = info.calendar ? say(`calendar.${info.calendar}`) : "";
  return (
    <>
      <Text>{info.sentence}</Text>
      {info.joinUrl && (
        <Link href={info.joinUrl} target="_blank" rel="noreferrer">
          {say("join")}
        </Link>
      )}
      {calendar !== "" && <Text role="status">{calendar}</Text>}
    </>
  );
}

function Actions({ groupId, view }: { readonly groupId: string; readonly view: View }) {
  const styles = useStyles();
  const say = useSay(sentences);
  const call = useCall();
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const show = (next: View): void => {
    setOpen(false);
    queries.setQueryData<View>(keys.infoSession(groupId), next);
  };
  const clear = useMutation({
    mutationFn: () => call("clearInfoSession", { groupId }),
    onSuccess: show,
  });
  if (open) {
    return (
      <InfoSessionForm
        groupId={groupId}
        info={view.info}
        onSaved={show}
        onCancel={() => setOpen(false)}
      />
    );
  }
  return (
    <>
      {clear.error && <Problem error={clear.error} />}
      <div className={styles.actions}>
        <Button onClick={() => setOpen(true)}>{say(view.info ? "change" : "set")}</Button>
        {view.info && (
          <AskFirst
            title={say("clearTitle")}
            text={say("clearText")}
            yes={say("clearYes")}
            onYes={() => clear.mutate()}
          >
            {(ask) => (
              <Button disabledFocusable={clear.isPending} onClick={ask}>
                {say("clear")}
              </Button>
            )}
          </AskFirst>
        )}
      </div>
    </>
  );
}

type Props = {
  readonly groupId: string;
  /** A closed group stays as it is. */
  readonly isClosed?: boolean;
};

/** When supervisors and employers hear what is asked of them; the coordinator plans it here. */
export function InfoSession({ groupId, isClosed = false }: Props) {
  const say = useSay(sentences);
  const call = useCall();
  const query = useQuery({
    queryKey: keys.infoSession(groupId),
    queryFn: () => call("infoSession", { groupId }),
  });
  return (
    <Panel title={say("title")}>
      <Ready query={query} bars={1}>
        {(view) => (
          <>
            {view.info ? <Facts info={view.info} /> : <Text>{say("none")}</Text>}
            {view.mayEdit && !isClosed && <Actions groupId={groupId} view={view} />}
          </>
        )}
      </Ready>
    </Panel>
  );
}
