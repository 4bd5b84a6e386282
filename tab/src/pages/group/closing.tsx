import { Button, Text } from "@fluentui/react-components";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { dayText } from "../../dutch-time.ts";
import { AskFirst } from "../../look/ask-first.tsx";
import { Panel } from "../../look/panel.tsx";
import { Problem } from "../../look/problem.tsx";
import { type GroupView, keys } from "../../queries.ts";
import { useCall, useLanguage } from "../../surroundings.tsx";
import { useNow } from "../../use-now.ts";
import { closingOf } from "./closing-state.ts";
import type { SayGroup } from "./texts.ts";

type Props = { readonly group: GroupView; readonly say: SayGroup };

/** Closing a group whose lessons are over, and undoing that. */
export function Closing({ group, say }: Props) {
  const { groupId } = group;
  const call = useCall();
  const language = useLanguage();
  const queries = useQueryClient();
  const state = closingOf(group, useNow());

  const act = useMutation<unknown, Error, "closeGroup" | "reopenGroup">({
    mutationFn: (name) => call(name, { groupId }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: keys.group(groupId) });
      await queries.invalidateQueries({ queryKey: keys.groups });
    },
  });
  const day = (at: string): string => dayText(at, language, { withYear: true });
  const { closed } = group;
  return (
    <Panel title={say("closing.title")}>
      <Text role="status">
        {closed
          ? say("closing.closed", { day: day(closed.at) })
          : say(state === "running" ? "closing.running" : "closing.explain")}
      </Text>
      {closed && state === "reopenable" && (
        <Text>{say("closing.until", { day: day(closed.reopenableUntil) })}</Text>
      )}
      {act.error && <Problem error={act.error} />}
      {state === "closable" && (
        <AskFirst
          title={say("closing.askTitle")}
          text={say("closing.askText")}
          yes={say("closing.yes")}
          onYes={() => act.mutate("closeGroup")}
        >
          {(ask) => (
            <div>
              <Button disabledFocusable={act.isPending} onClick={ask}>
                {say("closing.close")}
              </Button>
            </div>
          )}
        </AskFirst>
      )}
      {state === "reopenable" && (
        <div>
          <Button disabledFocusable={act.isPending} onClick={() => act.mutate("reopenGroup")}>
            {say("closing.reopen")}
          </Button>
        </div>
      )}
    </Panel>
  );
}
