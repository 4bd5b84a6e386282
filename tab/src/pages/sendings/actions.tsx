import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { AskFirst } from "../../look/ask-first.tsx";
import { Problem } from "../../look/problem.tsx";
import { keys } from "../../queries.ts";
import { useCall } from "../../surroundings.tsx";
import { actionsFor, type Sending } from "./choose.ts";
import type { SaySendings } from "./texts.ts";

const useStyles = makeStyles({
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

type Props = {
  readonly groupId: string;
  readonly sending: Sending;
  readonly say: SaySendings;
  /** What worked, in words. */
  readonly onDone: (news: string) => void;
};
type Act = "resend" | "correct" | "withdraw";

/** Send again, correct or withdraw; the last two reach other people, so they are asked twice. */
export function Actions({ groupId, sending, say, onDone }: Props) {
  const styles = useStyles();
  const call = useCall();
  const queries = useQueryClient();
  const one = { groupId, sendingId: sending.sendingId };
  const byMail = (count: number): string => (count > 0 ? ` ${say("byMail", { count })}` : "");

  const run = async (what: Act): Promise<string> => {
    if (what === "resend") {
      return say("resent", { count: (await call("resendFailed", one)).again });
    }
    if (what === "correct") {
      const { corrected, byMail: mailed } = await call("correctSending", one);
      return say("corrected", { count: corrected }) + byMail(mailed);
    }
    const { withdrawn, byMail: mailed } = await call("withdrawSending", one);
    return say("withdrawn", { count: withdrawn }) + byMail(mailed);
  };
  const act = useMutation<string, Error, Act>({
    mutationFn: run,
    onSuccess: onDone,
    onSettled: () => queries.invalidateQueries({ queryKey: keys.groupSendings(groupId) }),
  });
  const possible = actionsFor(sending);
  const busy = act.isPending;
  return (
    <>
      {act.error && <Problem error={act.error} />}
      <div className={styles.actions}>
        {possible.resend && (
          <Button
            appearance="primary"
            disabledFocusable={busy}
            onClick={() => act.mutate("resend")}
          >
            {say("resend")}
          </Button>
        )}
        {possible.correct && (
          <AskFirst
            title={say("ask.correctTitle")}
            text={say("ask.correct")}
            yes={say("ask.correctYes")}
            onYes={() => act.mutate("correct")}
          >
            {(ask) => (
              <Button disabledFocusable={busy} onClick={ask}>
                {say("correct")}
              </Button>
            )}
          </AskFirst>
        )}
        {possible.withdraw && (
          <AskFirst
            title={say("ask.withdrawTitle")}
            text={say("ask.withdraw")}
            yes={say("ask.withdrawYes")}
            onYes={() => act.mutate("withdraw")}
          >
            {(ask) => (
              <Button disabledFocusable={busy} onClick={ask}>
                {say("withdraw")}
              </Button>
            )}
          </AskFirst>
        )}
      </div>
    </>
  );
}
