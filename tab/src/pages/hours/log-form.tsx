import {
  Button,
  Field,
  Input,
  makeStyles,
  Select,
  Text,
  Textarea,
  tokens,
} from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { HoursRegister } from "#contract/hours-api.ts";
import { wallTime } from "../../dutch-time.ts";
import { Panel } from "../../look/panel.tsx";
import { Problem } from "../../look/problem.tsx";
import { useMyProgress } from "../../queries.ts";
import { useCall } from "../../surroundings.tsx";
import { useNow } from "../../use-now.ts";
import type { SayHours } from "./texts.ts";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "repeat(3, minmax(0, 1fr))",
    gap: tokens.spacingHorizontalM,
    "@media (max-width: 640px)": {
      gridTemplateColumns: "1fr 1fr",
      "> :first-child": { gridColumn: "1 / -1" },
    },
  },
  // The longest title must not make the field wider than the page.
  choice: { gridTemplateColumns: "minmax(0, 1fr)" },
  select: { minWidth: 0, "> select": { width: "100%", minWidth: 0, textOverflow: "ellipsis" } },
  save: { alignSelf: "flex-start", "@media (max-width: 640px)": { alignSelf: "stretch" } },
});

const hourChoices = Array.from({ length: 13 }, (_, hours) => hours);
const minuteChoices = [0, 15, 30, 45] as const;

type Props = {
  readonly groupId: string;
  readonly onLogged: (register: HoursRegister) => void;
  readonly say: SayHours;
};

/** Writing down time at work. The id is made with the form: sent twice it is one entry. */
export function LogForm({ groupId, onLogged, say }: Props) {
  const styles = useStyles();
  const call = useCall();
  const now = useNow();
  const [entryId] = useState(() => crypto.randomUUID());
  const today = wallTime(new Date(now).toISOString()).on;
  const [form, setForm] = useState({ on: today, hours: 1, minutes: 0, assignmentId: "", note: "" });
  const [missing, setMissing] = useState(false);
  const practice = (useMyProgress(groupId).data?.work ?? []).filter(
    ({ kind, state }) => kind === "practice" && state !== "not_open",
  );
  const total = form.hours * 60 + form.minutes;
  const log = useMutation({
    mutationFn: () =>
      call("logHours", {
        groupId,
        entryId,
        on: form.on,
        minutes: total,
        note: form.note,
        ...(form.assignmentId !== "" && { assignmentId: form.assignmentId }),
      }),
    onSuccess: onLogged,
  });
  const save = (): void => {
    const incomplete = form.on === "" || total === 0;
    setMissing(incomplete);
    if (!incomplete) log.mutate();
  };
  return (
    <Panel title={say("form.title")}>
      <Text>{say("form.why")}</Text>
      <div className={styles.row}>
        <Field label={say("form.on")}>
          <Input
            type="date"
            max={today}
            value={form.on}
            onChange={(_, { value }) => setForm({ ...form, on: value })}
          />
        </Field>
        <Field label={say("form.hours")}>
          <Select
            value={form.hours}
            onChange={(_, { value }) => setForm({ ...form, hours: Number(value) })}
          >
            {hourChoices.map((hours) => (
              <option key={hours}>{hours}</option>
            ))}
          </Select>
        </Field>
        <Field label={say("form.minutes")}>
          <Select
            value={form.minutes}
            onChange={(_, { value }) => setForm({ ...form, minutes: Number(value) })}
          >
            {minuteChoices.map((minutes) => (
              <option key={minutes}>{minutes}</option>
            ))}
          </Select>
        </Field>
      </div>
      {practice.length > 0 && (
        <Field label={say("form.assignment")} className={styles.choice}>
          <Select
            className={styles.select}
            value={form.assignmentId}
            onChange={(_, { value }) => setForm({ ...form, assignmentId: value })}
          >
            <option value="">{say("form.noAssignment")}</option>
            {practice.map(({ assignmentId, title }) => (
              <option key={assignmentId} value={assignmentId}>
                {title}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field label={say("form.note")} hint={say("form.noteHint")}>
        <Textarea
          value={form.note}
          rows={2}
          resize="vertical"
          onChange={(_, { value }) => setForm({ ...form, note: value })}
        />
      </Field>
      {missing && (
        <Text role="alert" weight="semibold">
          {say("form.missing")}
        </Text>
      )}
      {log.error && <Problem error={log.error} />}
      <Button
        appearance="primary"
        size="large"
        className={styles.save}
        disabledFocusable={log.isPending}
        onClick={save}
      >
        {say(log.isPending ? "form.saving" : "form.save")}
      </Button>
    </Panel>
  );
}
