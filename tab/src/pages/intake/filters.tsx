import { Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { type IntakeRow, intakeStates } from "#contract/intake-api.ts";
import { anyTrack, type Choice, certificatesIn, noTrack } from "./choose-intakes.ts";
import type { SayIntake } from "./texts.ts";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalM },
  field: {
    flexGrow: 1,
    flexBasis: "14rem",
    maxWidth: "28rem",
    minWidth: 0,
    // A long title must not make the list wider than a phone.
    gridTemplateColumns: "minmax(0, 1fr)",
    "& select": { minWidth: 0, textOverflow: "ellipsis" },
  },
});

type Props = {
  readonly intakes: readonly IntakeRow[];
  readonly choice: Choice;
  readonly onChoose: (choice: Choice) => void;
  readonly say: SayIntake;
};

/** Which intakes are shown: by how far they are and by certificate. */
export function Filters({ intakes, choice, onChoose, say }: Props) {
  const styles = useStyles();
  const states = ["all", ...intakeStates] as const;
  return (
    <div className={styles.row}>
      <Field label={say("filter")} className={styles.field}>
        <Select
          value={choice.state}
          onChange={(_, { value }) =>
            onChoose({ ...choice, state: states.find((one) => one === value) ?? "all" })
          }
        >
          {states.map((state) => (
            <option key={state} value={state}>
              {state === "all" ? say("all") : say(`state.${state}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={say("certificate")} className={styles.field}>
        <Select
          value={choice.trackId}
          onChange={(_, { value }) => onChoose({ ...choice, trackId: value })}
        >
          <option value={anyTrack}>{say("anyCertificate")}</option>
          {certificatesIn(intakes).map(({ trackId, title }) => (
            <option key={trackId} value={trackId}>
              {title}
            </option>
          ))}
          <option value={noTrack}>{say("unknownCertificate")}</option>
        </Select>
      </Field>
    </div>
  );
}
