import { Button, Field, Input, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { dayText } from "../../dutch-time.ts";
import { daysOfWeek, weekLabelOf } from "../../iso-weeks.ts";
import { Icon } from "../../look/icons.tsx";
import { useLanguage } from "../../surroundings.tsx";
import { type Settings, withoutWeek, withWeekOf } from "./settings.ts";
import type { SayImport } from "./texts.ts";

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  list: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    listStyleType: "none",
    margin: 0,
    padding: 0,
  },
  week: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    padding: "2px 2px 2px 12px",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  add: { display: "flex", flexWrap: "wrap", alignItems: "end", gap: tokens.spacingHorizontalM },
});

type Props = {
  readonly settings: Settings;
  readonly say: SayImport;
  readonly onChange: (settings: Settings) => void;
};

/** Weeks without a lesson. A week is chosen by a day in it: not every browser can pick weeks. */
export function VacationWeeks({ settings, say, onChange }: Props) {
  const styles = useStyles();
  const language = useLanguage();
  const [on, setOn] = useState("");
  const day = (iso: string): string => dayText(iso, language, { short: true, withYear: true });

  const weeks = settings.vacationWeeks.flatMap((label) => {
    const days = daysOfWeek(label);
    return days ? [{ label, ...days }] : [];
  });
  const add = (): void => {
    onChange(withWeekOf(settings, on));
    setOn("");
  };
  return (
    <div className={styles.box}>
      <Text weight="semibold">{say("settings.vacation")}</Text>
      {weeks.length === 0 ? (
        <Text>{say("settings.noVacation")}</Text>
      ) : (
        <ul className={styles.list}>
          {weeks.map(({ label, week, from, to }) => (
            <li key={label} className={styles.week}>
              {say("settings.week", { week, from: day(from), to: day(to) })}
              <Button
                appearance="subtle"
                size="small"
                icon={<Icon name="cross" size={16} />}
                aria-label={say("settings.remove", { week })}
                onClick={() => onChange(withoutWeek(settings, label))}
              />
            </li>
          ))}
        </ul>
      )}
      <div className={styles.add}>
        <Field label={say("settings.addDay")}>
          <Input type="date" value={on} onChange={(_, { value }) => setOn(value)} />
        </Field>
        <Button disabledFocusable={weekLabelOf(on) === undefined} onClick={add}>
          {say("settings.add")}
        </Button>
      </div>
    </div>
  );
}
