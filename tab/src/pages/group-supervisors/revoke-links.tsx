import { Button } from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import { AskFirst } from "../../look/ask-first.tsx";
import { Problem } from "../../look/problem.tsx";
import { useCall } from "../../surroundings.tsx";
import type { SaySupervisors } from "./texts.ts";

type Props = {
  readonly groupId: string;
  readonly personId: string;
  readonly name: string;
  readonly say: SaySupervisors;
  readonly onNews: (news: string) => void;
};

/** A mail went to the wrong address, or a telephone was lost: the links in his mails open nothing more. */
export function RevokeLinks({ groupId, personId, name, say, onNews }: Props) {
  const call = useCall();
  const revoke = useMutation({
    mutationFn: () => call("revokeLinks", { groupId, personId }),
    onSuccess: () => onNews(say("revoke.done", { name })),
  });
  return (
    <>
      {revoke.error && <Problem error={revoke.error} />}
      <AskFirst
        title={say("revoke.title", { name })}
        text={say("revoke.text")}
        yes={say("revoke.action")}
        onYes={() => revoke.mutate()}
      >
        {(ask) => (
          <Button
            aria-label={say("ofPerson", { action: say("revoke.action"), name })}
            disabledFocusable={revoke.isPending}
            onClick={ask}
          >
            {say("revoke.action")}
          </Button>
        )}
      </AskFirst>
    </>
  );
}
