import { Button, makeStyles, Text, tokens, typographyStyles } from "@fluentui/react-components";
import { type UseQueryResult, useMutation, useQueryClient } from "@tanstack/react-query";
import type { Output } from "#contract/api.ts";
import { dayText } from "../../dutch-time.ts";
import { durationText } from "../../look/duration.ts";
import { EntryState } from "../../look/entry-state.tsx";
import { Problem } from "../../look/problem.tsx";
import { Ready } from "../../look/ready.tsx";
import { keys } from "../../queries.ts";
import { general, useCall, useLanguage, useSay } from "../../surroundings.tsx";
import type { SaySupervisor } from "./texts.ts";

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalM,
    padding: "8px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  words: { minWidth: 0, flexGrow: 1, flexBasis: "12rem" },
  note: { overflowWrap: "anywhere", unicodeBidi: "plaintext" },
  buttons: { display: "flex", gap: tokens.spacingHorizontalS },
  all: { alignSelf: "flex-start", "@media (max-width: 640px)": { alignSelf: "stretch" } },
  fold: { minHeight: "32px", lineHeight: "32px", cursor: "pointer" },
});

type Entries = Output<"practiceHours">;
type Entry = Entries["entries"][number];
type Props = {
  readonly groupId: string;
  readonly personId: string;
  readonly query: UseQueryResult<Entries>;
  readonly say: SaySupervisor;
};

/** Time at work that the participant wrote down: right or not right, by the one who was there. */
export function PracticeHours({ groupId, personId, query, say }: Props) {
  const styles = useStyles();
  const call = useCall();
  const language = useLanguage();
  const words = useSay(general);
  const queries = useQueryClient();
  const decide = useMutation({
    mutationFn: (decision: { readonly entryIds: string[]; readonly isRight: boolean }) =>
      call("confirmHours", { groupId, personId, ...decision }),
    onSuccess: (entries) => queries.setQueryData(keys.practiceHours(groupId, personId), entries),
    // Somebody else may have said it first: show what stands.
    onError: () => void query.refetch(),
  });
  const lineOf = ({ on, minutes }: Entry): string =>
    say("hours.line", { day: dayText(on, language), time: durationText(minutes, words) });

  const row = (entry: Entry, isOpen: boolean) => (
    <li key={entry.entryId} className={styles.item}>
      <div className={styles.words}>
        <Text weight="semibold" block>
          {lineOf(entry)}
        </Text>
        {entry.note !== "" && (
          <Text block className={styles.note}>
            {entry.note}
          </Text>
        )}
      </div>
      {isOpen ? (
        <div className={styles.buttons}>
          {([true, false] as const).map((isRight) => {
            const word = isRight ? "right" : "wrong";
            return (
              <Button
                key={word}
                disabledFocusable={decide.isPending}
                aria-label={say(`hours.${word}Of`, { line: lineOf(entry) })}
                onClick={() => decide.mutate({ entryIds: [entry.entryId], isRight })}
              >
                {say(`hours.${word}`)}
              </Button>
            );
          })}
        </div>
      ) : (
        <EntryState state={entry.state} words={say(`hours.state.${entry.state}`)} />
      )}
    </li>
  );

  const content = ({ entries }: Entries) => {
    const open = entries.filter(({ state }) => state === "open");
    const earlier = entries.filter(({ state }) => state !== "open");
    return (
      <>
        <Text>
          {open.length === 0 ? say("hours.none") : say("hours.ask", { count: open.length })}
        </Text>
        {open.length > 0 && (
          <ul className={styles.list}>{open.map((entry) => row(entry, true))}</ul>
        )}
        {open.length > 1 && (
          <Button
            className={styles.all}
            disabledFocusable={decide.isPending}
            onClick={() =>
              decide.mutate({ entryIds: open.map(({ entryId }) => entryId), isRight: true })
            }
          >
            {say("hours.all")}
          </Button>
        )}
        {earlier.length > 0 && (
          <details>
            <summary className={styles.fold}>{say("hours.earlier")}</summary>
            <ul className={styles.list}>{earlier.map((entry) => row(entry, false))}</ul>
          </details>
        )}
      </>
    );
  };
  return (
    <div className={styles.box}>
      <h3 className={styles.title}>{say("hours.title")}</h3>
      <Ready query={query} bars={1}>
        {content}
      </Ready>
      <Text role="status">{decide.isSuccess && say("hours.saved")}</Text>
      {decide.error && <Problem error={decide.error} />}
    </div>
  );
}
