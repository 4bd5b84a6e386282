import { makeStyles, Text, tokens, typographyStyles } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import type { Output } from "#contract/api.ts";
import { dayText } from "../../dutch-time.ts";
import { SeenTag } from "../../handed-in/sightings.tsx";
import { ButtonLink } from "../../look/button-link.tsx";
import { Panel } from "../../look/panel.tsx";
import { Tag } from "../../look/tag.tsx";
import { keys } from "../../queries.ts";
import { useCall, useLanguage } from "../../surroundings.tsx";
import { resultLooks } from "../results/result-looks.ts";
import { HowItGoes } from "./how-it-goes.tsx";
import { PracticeHours } from "./practice-hours.tsx";
import type { SaySupervisor } from "./texts.ts";

const useStyles = makeStyles({
  title: { ...typographyStyles.subtitle2, margin: 0 },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    "> li:first-child": { borderTopStyle: "none" },
  },
  item: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: "12px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tags: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2 },
  fold: { minHeight: "32px", lineHeight: "32px", cursor: "pointer" },
});

type Person = Output<"supervisorOverview">["participants"][number];
type Practice = Person["practice"][number];
type ItemProps = {
  readonly person: Person;
  readonly practice: Practice;
  readonly say: SaySupervisor;
};

function PracticeItem({ person, practice, say }: ItemProps) {
  const styles = useStyles();
  const language = useLanguage();
  const { groupId, personId, name } = person;
  const { assignmentId, title, state, seen, handedInAt, asksSignOff, attempt } = practice;
  const word = asksSignOff ? "signOff" : "look";
  return (
    <li className={styles.item}>
      <div>
        <Text weight="semibold" block>
          {title}
        </Text>
        {handedInAt !== undefined && (
          <Text size={200} block className={styles.quiet}>
            {say("handedIn", { day: dayText(handedInAt, language) })}
          </Text>
        )}
      </div>
      <div className={styles.tags}>
        <Tag {...resultLooks[state]}>{say(`state.${state}`)}</Tag>
        {seen !== undefined && <SeenTag seen={seen} />}
      </div>
      {attempt > 0 && (
        <ButtonLink
          isMain={asksSignOff}
          to={{ page: "sign_off", groupId, personId, assignmentId }}
          label={say(word)}
          aloud={say(`${word}Of`, { title, name })}
        />
      )}
    </li>
  );
}

type Props = { readonly person: Person; readonly say: SaySupervisor };

/** One participant: hours at work, and all practice assignments folded below; what is asked stands above. */
export function OnePerson({ person, say }: Props) {
  const styles = useStyles();
  const call = useCall();
  const { groupId, personId, name, groupName, practice } = person;
  const hours = useQuery({
    queryKey: keys.practiceHours(groupId, personId),
    queryFn: () => call("practiceHours", { groupId, personId }),
  });
  return (
    <Panel title={name}>
      <Text size={200} className={styles.quiet}>
        {groupName}
      </Text>
      <h3 className={styles.title}>{say("goes")}</h3>
      <HowItGoes practice={practice} say={say} />
      <PracticeHours groupId={groupId} personId={personId} query={hours} say={say} />
      {practice.length > 0 && (
        <details>
          <summary className={styles.fold}>{say("others")}</summary>
          <ul className={styles.list}>
            {practice.map((one) => (
              <PracticeItem key={one.assignmentId} person={person} practice={one} say={say} />
            ))}
          </ul>
        </details>
      )}
      <Text size={200} className={styles.quiet}>
        {say("note")}
      </Text>
    </Panel>
  );
}
