import { Button, Field, Input, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import type { ImportVerdict } from "#contract/imports.ts";
import { weekdayText } from "../../dutch-time.ts";
import { Panel } from "../../look/panel.tsx";
import { useLanguage } from "../../surroundings.tsx";
import { isChanged, isComplete, type Settings } from "./settings.ts";
import type { SayImport } from "./texts.ts";
import { VacationWeeks } from "./vacation-weeks.tsx";

const useStyles = makeStyles({
  fields: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(13rem, 1fr))",
    gap: tokens.spacingHorizontalL,
  },
  again: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
  },
});

const weekdays = [1, 2, 3, 4, 5, 6, 7];

type Props = {
  readonly group: NonNullable<ImportVerdict["group"]>;
  readonly settings: Settings;
  readonly busy: boolean;
  readonly say: SayImport;
  readonly onChange: (settings: Settings) => void;
  readonly onAgain: () => void;
};

/** What the file says about the group, and the dates that may still be changed. */
export function GroupSettings({ group, settings, busy, say, onChange, onAgain }: Props) {
  const styles = useStyles();
  const language = useLanguage();
  const changed = isChanged(settings, group);
  const wrong = isComplete(settings) ? {} : { validationMessage: say("settings.wrong") };
  const facts = `${group.trackTitle} · ${say("settings.teacher")}: ${group.teacher.name}`;
  return (
    <Panel title={say("settings.title")}>
      <div>
        <Text weight="semibold" block>
          {group.name}
        </Text>
        <Text block>{facts}</Text>
      </div>
      <div className={styles.fields}>
        <Field label={say("settings.startOn")} {...wrong}>
          <Input
            type="date"
            value={settings.startOn}
            onChange={(_, { value }) => onChange({ ...settings, startOn: value })}
          />
        </Field>
        <Field label={say("settings.weekday")}>
          <Select
            value={settings.weekday}
            onChange={(_, { value }) => onChange({ ...settings, weekday: Number(value) })}
          >
            {weekdays.map((weekday) => (
              <option key={weekday} value={weekday}>
                {weekdayText(weekday, language)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={say("settings.startTime")}>
          <Input
            type="time"
            value={settings.startTime}
            onChange={(_, { value }) => onChange({ ...settings, startTime: value.slice(0, 5) })}
          />
        </Field>
        <Field label={say("settings.rhythm")}>
          <Select
            value={settings.everyWeeks}
            onChange={(_, { value }) =>
              onChange({ ...settings, everyWeeks: value === "1" ? 1 : 2 })
            }
          >
            <option value={1}>{say("settings.every1")}</option>
            <option value={2}>{say("settings.every2")}</option>
          </Select>
        </Field>
      </div>
      <VacationWeeks settings={settings} say={say} onChange={onChange} />
      <div className={styles.again} role="status">
        <Button
          appearance={changed ? "primary" : "secondary"}
          disabledFocusable={busy || !changed || !isComplete(settings)}
          onClick={onAgain}
        >
          {say(busy ? "settings.calculating" : "settings.again")}
        </Button>
        {changed && !busy && <Text>{say("settings.changed")}</Text>}
      </div>
    </Panel>
  );
}
