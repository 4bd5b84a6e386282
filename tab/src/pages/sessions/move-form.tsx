import {
  Button,
  Checkbox,
  Field,
  Input,
  makeStyles,
  Textarea,
  tokens,
} from "@fluentui/react-components";
import type { SessionView } from "#contract/sessions.ts";
import { Modal } from "../../look/modal.tsx";
import { Problem } from "../../look/problem.tsx";
import type { GroupView } from "../../queries.ts";
import { general, useSay } from "../../surroundings.tsx";
import { changesOf } from "./moments.ts";
import { MovePreview } from "./move-preview.tsx";
import type { SaySessions } from "./texts.ts";
import { useMove } from "./use-move.ts";

const useStyles = makeStyles({
  fields: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalL },
});

type Props = {
  readonly group: GroupView;
  readonly session: SessionView;
  readonly say: SaySessions;
  readonly onMoved: (count: number) => void;
  readonly onClose: () => void;
};

/** The one main button: looking first, and moving once it is known what that changes. */
function MainButton({
  form,
  count,
  say,
  isSame,
}: {
  readonly form: ReturnType<typeof useMove>;
  /** Sessions that would really move; 0 while unknown or not allowed. */
  readonly count: number;
  readonly isSame: boolean;
  readonly say: SaySessions;
}) {
  const busy = form.isLooking || form.isMoving;
  const isUnexplained = form.plan?.needsReason === true && form.wish.reason.trim() === "";
  if (count > 0) {
    return (
      <Button appearance="primary" disabledFocusable={busy || isUnexplained} onClick={form.move}>
        {form.isMoving ? say("move.moving") : say("move.yes", { count })}
      </Button>
    );
  }
  return (
    <Button
      appearance="primary"
      disabledFocusable={busy || isSame || form.startsAt === undefined}
      onClick={form.preview}
    >
      {say(form.isLooking ? "move.checking" : "move.check")}
    </Button>
  );
}

/** First shows what would change, for whom; only then it can be done. */
export function MoveForm({ group, session, say, onMoved, onClose }: Props) {
  const styles = useStyles();
  const words = useSay(general);
  const form = useMove(group.groupId, session, onMoved);
  const { wish, change, startsAt, plan, problem } = form;

  const isSame = startsAt !== undefined && Date.parse(startsAt) === Date.parse(session.startsAt);
  const changes = plan && changesOf(group.sessions, plan);
  const isBlocked = plan?.findings.some(({ severity }) => severity === "error") ?? false;
  const wrong = startsAt === undefined ? { validationMessage: say("move.wrong") } : {};
  const hint = isSame ? { hint: say("move.sameAsNow") } : {};
  return (
    <Modal
      title={say("move.title", { number: session.number })}
      role="dialog"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{words("cancel")}</Button>
          <MainButton
            form={form}
            count={isBlocked ? 0 : (changes?.length ?? 0)}
            isSame={isSame}
            say={say}
          />
        </>
      }
    >
      <div className={styles.fields}>
        <Field label={say("move.on")} {...wrong} {...hint}>
          <Input type="date" value={wish.on} onChange={(_, { value }) => change({ on: value })} />
        </Field>
        <Field label={say("move.time")}>
          <Input
            type="time"
            value={wish.time}
            onChange={(_, { value }) => change({ time: value.slice(0, 5) })}
          />
        </Field>
      </div>
      <Checkbox
        label={say("move.shift")}
        checked={wish.shiftFollowing}
        onChange={(_, { checked }) => change({ shiftFollowing: checked === true })}
      />
      {changes && plan && (
        <MovePreview changes={changes} findings={plan.findings} levelled={plan.moves} say={say} />
      )}
      {plan?.needsReason && (
        <Field label={say("move.reason")} hint={say("move.reasonHint")} required>
          <Textarea
            value={wish.reason}
            maxLength={500}
            rows={3}
            onChange={(_, { value }) => form.explain(value)}
          />
        </Field>
      )}
      {problem && <Problem error={problem} />}
    </Modal>
  );
}
