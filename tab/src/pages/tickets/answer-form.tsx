import { Button, Field, makeStyles, Text, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { longestAnswer } from "#contract/tickets-api.ts";
import { Panel } from "../../look/panel.tsx";
import { Problem } from "../../look/problem.tsx";
import type { SayTickets } from "./texts.ts";
import type { TicketView } from "./ticket-look.ts";
import { useTicketChange } from "./use-ticket.ts";

const useStyles = makeStyles({
  send: { alignSelf: "flex-start", "@media (max-width: 640px)": { alignSelf: "stretch" } },
});

type Props = {
  readonly ticket: TicketView;
  readonly say: SayTickets;
  readonly onNews: (text: string) => void;
};

/**
 * The answer, or one more on purpose. When a colleague was first, the page shows that answer, what was
 * typed stays, and the button then says that it is an addition.
 */
export function AnswerForm({ ticket, say, onNews }: Props) {
  const styles = useStyles();
  const [text, setText] = useState("");
  const [isMissing, setMissing] = useState(false);
  const [isOpened, setOpened] = useState(false);
  const { ticketId, answers, state, isVisitor } = ticket;
  const isAddition = state === "answered";
  const send = useTicketChange("answerTicket", ticketId, () => {
    setText("");
    setOpened(false);
    onNews(say("answer.sent"));
  });
  const name = ticket.name || say("nobody");
  const press = (): void => {
    const isEmpty = text.trim() === "";
    setMissing(isEmpty);
    if (!isEmpty) send.mutate({ ticketId, text, seen: answers.length });
  };
  if (isAddition && !isOpened && text === "") {
    return (
      <div>
        <Button onClick={() => setOpened(true)}>{say("answer.add")}</Button>
      </div>
    );
  }
  return (
    <Panel title={say(isAddition ? "answer.addTitle" : "answer.title")}>
      {send.error && <Problem error={send.error} />}
      <Field
        label={say(isAddition ? "answer.addField" : "answer.field")}
        hint={say("answer.hint")}
        {...(isMissing && { validationMessage: say("answer.missing") })}
      >
        <Textarea
          value={text}
          rows={6}
          maxLength={longestAnswer}
          resize="vertical"
          onChange={(_, { value }) => setText(value)}
        />
      </Field>
      <Text size={200}>{say(isVisitor ? "answer.mail" : "answer.chat", { name })}</Text>
      <Button
        appearance="primary"
        className={styles.send}
        disabledFocusable={send.isPending}
        onClick={press}
      >
        {say(isAddition ? "answer.addSend" : "answer.send")}
      </Button>
    </Panel>
  );
}
