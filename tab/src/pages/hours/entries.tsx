import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import type { HoursRegister } from "#contract/hours-api.ts";
import { dayText } from "../../dutch-time.ts";
import { durationText } from "../../look/duration.ts";
import { EntryState } from "../../look/entry-state.tsx";
import { Empty, Panel } from "../../look/panel.tsx";
import { Problem } from "../../look/problem.tsx";
import { general, useCall, useLanguage, useSay } from "../../surroundings.tsx";
import type { SayHours } from "./texts.ts";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    "> li:first-child": { borderTopStyle: "none" },
  },
  item: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalM,
    padding: "12px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  words: { minWidth: 0, flexGrow: 1, flexBasis: "12rem" },
  note: { overflowWrap: "anywhere", unicodeBidi: "plaintext" },
});

type Props = {
  readonly groupId: string;
  readonly entries: HoursRegister["entries"];
  readonly onRemoved: (register: HoursRegister) => void;
  readonly say: SayHours;
};

/** Time at work that was written down, newest day first; what nobody confirmed yet can be taken away. */
export function Entries({ groupId, entries, onRemoved, say }: Props) {
  const styles = useStyles();
  const call = useCall();
  const language = useLanguage();
  const words = useSay(general);
  const remove = useMutation({
    mutationFn: (entryId: string) => call("removeHours", { groupId, entryId }),
    onSuccess: onRemoved,
  });
  const newestFirst = entries.toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
  return (
    <Panel title={say("entries")}>
      {remove.error && <Problem error={remove.error} />}
      {entries.length === 0 && <Empty>{say("none")}</Empty>}
      {entries.length > 0 && (
        <ul className={styles.list}>
          {newestFirst.map(({ entryId, on, minutes, note, state }) => {
            const [day, time] = [dayText(on, language), durationText(minutes, words)];
            return (
              <li key={entryId} className={styles.item}>
                <div className={styles.words}>
                  <Text weight="semibold" block>
                    {day}: {time}
                  </Text>
                  {note !== "" && (
                    <Text block className={styles.note}>
                      {note}
                    </Text>
                  )}
                  <EntryState state={state} words={say(`state.${state}`)} />
                </div>
                {state !== "confirmed" && (
                  <Button
                    disabledFocusable={remove.isPending}
                    aria-label={say("removeOf", { day, time })}
                    onClick={() => remove.mutate(entryId)}
                  >
                    {say("remove")}
                  </Button>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </Panel>
  );
}
