import {
  Button,
  Checkbox,
  Field,
  makeStyles,
  Select,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import { weekdayText } from "../../dutch-time.ts";
import { Panel } from "../../look/panel.tsx";
import { Problem } from "../../look/problem.tsx";
import { useLanguage } from "../../surroundings.tsx";
import type { SayConfirm } from "./texts.ts";
import { type Supervision, useAnswer } from "./use-supervision.ts";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "repeat(2, minmax(0, 1fr))",
    gap: tokens.spacingHorizontalM,
  },
});

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
const hours = [7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20] as const;
const evenings = ["19:00", "20:00", "21:00", "22:00", "23:00"] as const;
const mornings = ["06:00", "07:00", "08:00", "09:00", "10:00"] as const;

export const clock = (hour: number): string => `${String(hour).padStart(2, "0")}:00`;
/** What stands there already is a choice too, also when it is no usual one. */
const withOwn = <T,>(usual: readonly T[], own: T): readonly T[] =>
  usual.includes(own) ? usual : [...usual, own];

type ChoiceProps = {
  readonly label: string;
  readonly value: string | number;
  readonly options: readonly (readonly [value: string | number, text: string])[];
  readonly onChoose: (value: string) => void;
};

const Choice = ({ label, value, options, onChoose }: ChoiceProps) => (
  <Field label={label}>
    <Select value={value} onChange={(_, data) => onChoose(data.value)}>
      {options.map(([key, text]) => (
        <option key={key} value={key}>
          {text}
        </option>
      ))}
    </Select>
  </Field>
);

type Props = {
  readonly state: Supervision;
  readonly say: SayConfirm;
  readonly onSaved: () => void;
};

/** When somebody wants to hear from us, and when not. */
export function MomentForm({ state, say, onSaved }: Props) {
  const styles = useStyles();
  const language = useLanguage();
  const [digest, setDigest] = useState(state.digest);
  const [quiet, setQuiet] = useState(state.quiet);
  const save = useAnswer("chooseMoment", onSaved);
  const times = (usual: readonly string[], own: string) =>
    withOwn(usual, own).map((time) => [time, time] as const);
  return (
    <Panel title={say("moment.title")}>
      <Text>{say("moment.why")}</Text>
      <div className={styles.row}>
        <Choice
          label={say("moment.weekday")}
          value={digest.weekday}
          options={weekdays.map((day) => [day, weekdayText(day, language)])}
          onChoose={(value) => setDigest({ ...digest, weekday: Number(value) })}
        />
        <Choice
          label={say("moment.hour")}
          value={digest.hour}
          options={withOwn<number>(hours, digest.hour).map((hour) => [hour, clock(hour)])}
          onChoose={(value) => setDigest({ ...digest, hour: Number(value) })}
        />
      </div>
      <Text>{say("moment.quiet")}</Text>
      <div className={styles.row}>
        <Choice
          label={say("moment.from")}
          value={quiet.from}
          options={times(evenings, quiet.from)}
          onChoose={(from) => setQuiet({ ...quiet, from })}
        />
        <Choice
          label={say("moment.until")}
          value={quiet.until}
          options={times(mornings, quiet.until)}
          onChoose={(until) => setQuiet({ ...quiet, until })}
        />
      </div>
      <Checkbox
        label={say("moment.sundays")}
        checked={quiet.sundays}
        onChange={(_, { checked }) => setQuiet({ ...quiet, sundays: checked === true })}
      />
      <Text>{say("moment.now")}</Text>
      {save.error && <Problem error={save.error} />}
      <Button disabledFocusable={save.isPending} onClick={() => save.mutate({ ...digest, quiet })}>
        {say("moment.save")}
      </Button>
    </Panel>
  );
}
