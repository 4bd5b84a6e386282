import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Panel } from "../../look/panel.tsx";
import { Problem } from "../../look/problem.tsx";
import type { WorkCalls } from "./calls.ts";
import type { SayHandIn } from "./texts.ts";
import { type Comparison, comparisons, inHours, minutesFor } from "./time-choices.ts";

const useStyles = makeStyles({
  buttons: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    "@media (max-width: 640px)": { flexDirection: "column" },
  },
});

function timeText(total: number, say: SayHandIn): string {
  const { hours, minutes } = inHours(total);
  if (hours === 0) return say("time.minutes", { minutes });
  return minutes === 0
    ? say("time.hours", { hours })
    : say("time.hoursAndMinutes", { hours, minutes });
}

type Props = {
  readonly planned: number;
  readonly calls: Pick<WorkCalls, "sayMinutes">;
  readonly say: SayHandIn;
};

/** How long it really took, in two taps at most. */
export function TimeTaken({ planned, calls, say }: Props) {
  const styles = useStyles();
  const [comparison, setComparison] = useState<Comparison>();
  const tell = useMutation({ mutationFn: calls.sayMinutes });
  const compare = (chosen: Comparison): void => {
    const [only, ...more] = minutesFor(chosen, planned);
    if (only !== undefined && more.length === 0) tell.mutate(only);
    else setComparison(chosen);
  };
  if (tell.isSuccess) {
    return (
      <Panel title={say("time.title")}>
        <Text role="status">{say("time.thanks")}</Text>
      </Panel>
    );
  }
  return (
    <Panel title={say("time.title")}>
      <Text>
        {comparison === undefined ? say("time.planned", { minutes: planned }) : say("time.howLong")}
      </Text>
      <div className={styles.buttons}>
        {comparison === undefined
          ? comparisons.map((each) => (
              <Button
                key={each}
                size="large"
                disabledFocusable={tell.isPending}
                onClick={() => compare(each)}
              >
                {say(`time.${each}`)}
              </Button>
            ))
          : minutesFor(comparison, planned).map((minutes) => (
              <Button
                key={minutes}
                size="large"
                disabledFocusable={tell.isPending}
                onClick={() => tell.mutate(minutes)}
              >
                {timeText(minutes, say)}
              </Button>
            ))}
        {comparison !== undefined && (
          <Button size="large" appearance="transparent" onClick={() => setComparison(undefined)}>
            {say("time.back")}
          </Button>
        )}
      </div>
      {tell.error && <Problem error={tell.error} />}
    </Panel>
  );
}
