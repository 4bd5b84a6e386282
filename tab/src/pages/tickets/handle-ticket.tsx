import { Button, Field, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { Panel } from "../../look/panel.tsx";
import { Problem } from "../../look/problem.tsx";
import type { SayTickets } from "./texts.ts";
import type { TicketView } from "./ticket-look.ts";
import { useTicketChange } from "./use-ticket.ts";

const useStyles = makeStyles({
  take: { alignSelf: "flex-start", "@media (max-width: 640px)": { alignSelf: "stretch" } },
  pass: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "flex-end",
    gap: tokens.spacingHorizontalM,
  },
  field: { gridTemplateColumns: "minmax(0, 1fr)", flexGrow: 1, maxWidth: "20rem" },
});

type Props = {
  readonly ticket: TicketView;
  readonly say: SayTickets;
  readonly onNews: (text: string) => void;
};

function Pass({ ticket, say, onNews }: Props) {
  const styles = useStyles();
  const [to, setTo] = useState("");
  const [isMissing, setMissing] = useState(false);
  const { ticketId, others } = ticket;
  const pass = useTicketChange("passTicket", ticketId, ({ owner = "" }) => {
    setTo("");
    onNews(say("handle.passed", { name: owner }));
  });
  const send = (): void => {
    setMissing(to === "");
    if (to !== "") pass.mutate({ ticketId, to });
  };
  return (
    <>
      <div className={styles.pass}>
        <Field
          label={say("handle.pass")}
          className={styles.field}
          {...(isMissing && { validationMessage: say("handle.missing") })}
        >
          <Select value={to} onChange={(_, { value }) => setTo(value)}>
            <option value="">{say("handle.choose")}</option>
            {others.map(({ personId, name }) => (
              <option key={personId} value={personId}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        <Button disabledFocusable={pass.isPending} onClick={send}>
          {say("handle.send")}
        </Button>
      </div>
      {pass.error && <Problem error={pass.error} />}
    </>
  );
}

/** "Ik pak dit op", or to a colleague. Not for what was answered. */
export function HandleTicket({ ticket, say, onNews }: Props) {
  const styles = useStyles();
  const { ticketId, takenBy, others } = ticket;
  const take = useTicketChange("takeTicket", ticketId, () => onNews(say("handle.took")));
  const isMine = takenBy?.isMe === true;
  if (isMine && others.length === 0) return null;
  return (
    <Panel title={say("handle.title")}>
      {isMine && <Text>{say("takenByYou")}</Text>}
      {!isMine && (
        <Button
          className={styles.take}
          disabledFocusable={take.isPending}
          onClick={() => take.mutate({ ticketId, ...(takenBy && { over: true }) })}
        >
          {say(takenBy ? "handle.takeOver" : "handle.take")}
        </Button>
      )}
      {take.error && <Problem error={take.error} />}
      {others.length > 0 && <Pass ticket={ticket} say={say} onNews={onNews} />}
    </Panel>
  );
}
