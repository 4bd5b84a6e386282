import { Button, Spinner, Textarea } from "@fluentui/react-components";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type KeyboardEvent, useState } from "react";
import { ask, TenantProblem } from "../api/call.ts";
import { invokeAnswer } from "../api/shapes.ts";
import { usePlace } from "../place.tsx";
import { useSettings } from "../settings.tsx";
import { Icon } from "../shell/icons.tsx";

const words = ["help", "next", "work", "progress"] as const;

/** The message box. Enter sends, Shift+Enter makes a new line. */
export function Compose({ conversationId }: { readonly conversationId?: string | undefined }) {
  const { say } = useSettings();
  const { person } = usePlace();
  const client = useQueryClient();
  const [typed, setTyped] = useState("");
  const send = useMutation({
    mutationFn: async (text: string) => {
      const path = ["people", person.id, "say"];
      const { status } = await ask(path, { text, conversationId }, invokeAnswer);
      if (status && status >= 400) throw new TenantProblem(status, "the bot gave no answer");
    },
    onSuccess: () => setTyped(""),
    onSettled: () => client.invalidateQueries({ queryKey: ["chat"] }),
  });
  const sendTyped = () => {
    const text = typed.trim();
    if (text !== "" && !send.isPending) send.mutate(text);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    sendTyped();
  };
  return (
    <div className="compose">
      <ul className="suggestions" aria-label={say("chat.suggestions")}>
        {words.map((word) => (
          <li key={word}>
            <Button
              size="small"
              shape="circular"
              disabled={send.isPending}
              onClick={() => send.mutate(say(`chat.words.${word}`))}
            >
              {say(`chat.words.${word}`)}
            </Button>
          </li>
        ))}
      </ul>
      <div className="compose-box">
        <Textarea
          className="compose-text"
          aria-label={say("chat.write")}
          placeholder={say("chat.write")}
          rows={1}
          value={typed}
          onChange={(_, { value }) => setTyped(value)}
          onKeyDown={onKeyDown}
        />
        <Button
          appearance="subtle"
          icon={send.isPending ? <Spinner size="tiny" /> : <Icon name="send" />}
          aria-label={say(send.isPending ? "chat.sending" : "chat.send")}
          disabled={typed.trim() === "" || send.isPending}
          onClick={sendTyped}
        />
      </div>
      {send.isError && (
        <p role="alert" className="card-problem">
          {say("chat.sendFailed")}
        </p>
      )}
    </div>
  );
}
