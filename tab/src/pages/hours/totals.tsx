import { makeStyles, tokens } from "@fluentui/react-components";
import type { HoursRegister } from "#contract/hours-api.ts";
import { durationText } from "../../look/duration.ts";
import { general, useSay } from "../../surroundings.tsx";
import type { SayHours } from "./texts.ts";

const useStyles = makeStyles({
  facts: { display: "grid", gap: tokens.spacingVerticalS, margin: 0 },
  fact: {
    display: "flex",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalM,
    maxWidth: "26rem",
  },
  value: { margin: 0, fontWeight: tokens.fontWeightSemibold, textAlign: "right" },
});

type TotalsOf = HoursRegister["totals"];

/** The sums that are shown, in this order. */
export const totalColumns = [
  { word: "session", of: "session" },
  { word: "homework", of: "homework" },
  { word: "logged", of: "practiceLogged" },
  { word: "confirmed", of: "practiceConfirmed" },
] as const satisfies readonly { readonly word: string; readonly of: keyof TotalsOf }[];

export function Totals({ totals, say }: { readonly totals: TotalsOf; readonly say: SayHours }) {
  const styles = useStyles();
  const words = useSay(general);
  return (
    <dl className={styles.facts}>
      {totalColumns.map(({ word, of }) => (
        <div key={word} className={styles.fact}>
          <dt>{say(word)}</dt>
          <dd className={styles.value}>{durationText(totals[of], words)}</dd>
        </div>
      ))}
    </dl>
  );
}
