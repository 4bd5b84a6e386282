import { Button } from "@fluentui/react-components";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { SessionView } from "#contract/sessions.ts";
import { dayText } from "../../dutch-time.ts";
import { AskFirst } from "../../look/ask-first.tsx";
import { Problem } from "../../look/problem.tsx";
import { type GroupView, keys } from "../../queries.ts";
import { useCall, useLanguage } from "../../surroundings.tsx";
import type { SaySessions } from "./texts.ts";

type Props = {
  readonly group: GroupView;
  readonly session: SessionView;
  readonly say: SaySessions;
  readonly onCancelled: (news: string) => void;
};

/** Calling one lesson off, after asking once more: fourteen people hear it. */
export function CancelSession({ group: { groupId }, session, say, onCancelled }: Props) {
  const call = useCall();
  const language = useLanguage();
  const queries = useQueryClient();
  const { number, title, startsAt } = session;
  const cancel = useMutation({
    mutationFn: () => call("cancelSession", { groupId, number }),
    onSuccess: async () => {
      onCancelled(say("cancel.success", { number }));
      await queries.invalidateQueries({ queryKey: keys.group(groupId) });
    },
  });
  return (
    <>
      <AskFirst
        title={say("cancel.title", { number })}
        text={say("cancel.text", {
          name: say("name", { number, title }),
          day: dayText(startsAt, language),
        })}
        yes={say("cancel.yes")}
        onYes={() => cancel.mutate()}
      >
        {(ask) => (
          <Button
            disabledFocusable={cancel.isPending}
            aria-label={say("cancel.buttonOf", { number })}
            onClick={ask}
          >
            {say("cancel.button")}
          </Button>
        )}
      </AskFirst>
      {cancel.error && <Problem error={cancel.error} />}
    </>
  );
}
