import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { TalkView } from "#contract/talks-api.ts";
import { ButtonLink } from "../../look/button-link.tsx";
import { useLanguage } from "../../surroundings.tsx";
import { momentText, TalkTag, talkTitle } from "./talk-look.tsx";
import type { SayTalks } from "./texts.ts";

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
  words: { minWidth: 0, flexGrow: 1, flexBasis: "14rem", overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

type Props = { readonly talks: readonly TalkView[]; readonly say: SayTalks };

/** Talks, one under the other: with whom, when, how far. */
export function TalkList({ talks, say }: Props) {
  const styles = useStyles();
  const language = useLanguage();
  return (
    <ul className={styles.list}>
      {talks.map((talk) => {
        const { groupId, talkId, moment } = talk;
        const title = talkTitle(talk, say);
        const isAsked = talk.mayAnswer || (talk.asksOutcome && talk.mayPlan);
        return (
          <li key={`${groupId} ${talkId}`} className={styles.item}>
            <div className={styles.words}>
              <Text weight="semibold" block>
                {title}
              </Text>
              {moment && <Text block>{momentText(moment, language, say)}</Text>}
              {talk.calendarProblem && (
                <Text block size={200} className={styles.quiet}>
                  {say(`problem.${talk.calendarProblem}`)}
                </Text>
              )}
              <TalkTag talk={talk} say={say} />
            </div>
            <ButtonLink
              isMain={isAsked}
              to={{ page: "talk", groupId, talkId }}
              label={say("open")}
              aloud={say("openOf", { title })}
            />
          </li>
        );
      })}
    </ul>
  );
}
