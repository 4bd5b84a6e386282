import { Button, Field, makeStyles, Text, Textarea, tokens } from "@fluentui/react-components";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useId, useState } from "react";
import type { ImportVerdict } from "#contract/imports.ts";
import { Panel } from "../../look/panel.tsx";
import { Problem } from "../../look/problem.tsx";
import { keys } from "../../queries.ts";
import { useCall } from "../../surroundings.tsx";
import { goTo } from "../../use-route.ts";
import type { SayImport } from "./texts.ts";
import { whyBlocked } from "./why-blocked.ts";

const useStyles = makeStyles({
  last: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
  },
});

type Props = {
  readonly verdict: ImportVerdict;
  readonly isChanged: boolean;
  readonly say: SayImport;
};

/** The last step: from here on people get mail. Says why when it cannot be done yet. */
export function ConfirmImport({ verdict, isChanged, say }: Props) {
  const styles = useStyles();
  const call = useCall();
  const queries = useQueryClient();
  const [reason, setReason] = useState("");
  const [loadReason, setLoadReason] = useState("");
  const whyId = useId();
  const { importId, needsReason, counts, group, plan } = verdict;
  const isTooFull = plan?.needsReason ?? false;
  const block = whyBlocked(verdict, { isChanged, reason, loadReason });

  const confirm = useMutation({
    mutationFn: () =>
      call("confirmImport", {
        importId,
        ...(needsReason ? { reason: reason.trim() } : {}),
        ...(isTooFull ? { loadReason: loadReason.trim() } : {}),
      }),
    onSuccess: async ({ groupId }) => {
      await queries.invalidateQueries({ queryKey: keys.groups });
      goTo({ page: "group", groupId });
    },
  });
  const name = group?.exists ? "confirm.buttonExists" : "confirm.button";
  return (
    <Panel title={say("confirm.title")}>
      <Text>{say("confirm.text")}</Text>
      {needsReason && (
        <Field label={say("confirm.reason")} hint={say("confirm.reasonHint")} required>
          <Textarea
            value={reason}
            maxLength={500}
            rows={3}
            onChange={(_, { value }) => setReason(value)}
          />
        </Field>
      )}
      {isTooFull && (
        <Field label={say("confirm.loadReason")} hint={say("confirm.loadReasonHint")} required>
          <Textarea
            value={loadReason}
            maxLength={500}
            rows={3}
            onChange={(_, { value }) => setLoadReason(value)}
          />
        </Field>
      )}
      {confirm.error && <Problem error={confirm.error} />}
      <div className={styles.last}>
        <Button
          appearance="primary"
          size="large"
          disabledFocusable={block !== undefined || confirm.isPending}
          aria-describedby={whyId}
          onClick={() => confirm.mutate()}
        >
          {say(confirm.isPending ? "confirm.busy" : name)}
        </Button>
        <Text id={whyId}>
          {block === "rows" && say("confirm.blocked.rows", { count: counts.error })}
          {block !== undefined && block !== "rows" && say(`confirm.blocked.${block}`)}
        </Text>
      </div>
    </Panel>
  );
}
