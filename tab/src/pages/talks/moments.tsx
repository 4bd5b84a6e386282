import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { TalkView } from "#contract/talks-api.ts";
import { useItemList } from "../../look/item-list.ts";
import { Empty, Panel } from "../../look/panel.tsx";
import { Problem } from "../../look/problem.tsx";
import { Tag } from "../../look/tag.tsx";
import { useLanguage } from "../../surroundings.tsx";
import { momentText } from "./talk-look.tsx";
import type { SayTalks } from "./texts.ts";
import { useTalkChange } from "./use-talk.ts";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  none: { alignSelf: "flex-start", "@media (max-width: 640px)": { alignSelf: "stretch" } },
});

type Props = {
  readonly talk: TalkView;
  readonly say: SayTalks;
  readonly onNews: (text: string) => void;
};

/** The proposed moments: to say whether one can, or to choose one. */
export function Moments({ talk, say, onNews }: Props) {
  const items = useItemList();
  const styles = useStyles();
  const language = useLanguage();
  const { proposals, asked, mayAnswer, mayPlan } = talk;
  const answer = useTalkChange("answerTalk", talk, ({ state }) =>
    onNews(say(state === "planned" ? "moments.planned" : "moments.saved")),
  );
  const plan = useTalkChange("planTalk", talk, () => onNews(say("plan.saved")));
  const busy = answer.isPending || plan.isPending;
  const problem = answer.error ?? plan.error;
  return (
    <Panel title={say("moments.title")}>
      {problem && <Problem error={problem} />}
      {proposals.length === 0 && <Empty>{say("moments.none")}</Empty>}
      {proposals.length > 0 && <Text>{say(mayAnswer ? "moments.choose" : "moments.teacher")}</Text>}
      <ul className={items.list}>
        {proposals.map((one) => {
          const { startsAt, mine } = one;
          const when = momentText(one, language, say);
          return (
            <li key={startsAt} className={items.item}>
              <div className={items.words}>
                <Text weight="semibold" block>
                  {when}
                </Text>
                <Text block size={200} className={items.quiet}>
                  {say("askedOf", { yes: one.yes, asked })}
                  {one.cannot.length > 0 && ` ${say("cannot", { names: one.cannot.join(", ") })}`}
                </Text>
                {mine !== undefined && (
                  <Tag tone={mine ? "good" : "bad"} icon={mine ? "check" : "cross"}>
                    {say(mine ? "moments.youCan" : "moments.youCannot")}
                  </Tag>
                )}
              </div>
              <div className={styles.buttons}>
                {mayAnswer &&
                  ([true, false] as const)
                    .filter((can) => can !== mine)
                    .map((can) => {
                      const word = can ? "can" : "cannot";
                      return (
                        <Button
                          key={word}
                          disabledFocusable={busy}
                          aria-label={say(`moments.${word}Of`, { when })}
                          onClick={() => answer.mutate({ startsAt, can })}
                        >
                          {say(`moments.${word}`)}
                        </Button>
                      );
                    })}
                {mayPlan && (
                  <Button
                    disabledFocusable={busy}
                    aria-label={say("moments.pickOf", { when })}
                    onClick={() => plan.mutate({ startsAt })}
                  >
                    {say("moments.pick")}
                  </Button>
                )}
              </div>
            </li>
          );
        })}
      </ul>
      {mayAnswer && proposals.some(({ mine }) => mine !== false) && (
        <Button
          className={styles.none}
          disabledFocusable={busy}
          onClick={() => answer.mutate({ can: false })}
        >
          {say("moments.noneCan")}
        </Button>
      )}
    </Panel>
  );
}
