import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import type { Output } from "#contract/api.ts";
import { dayText } from "../../dutch-time.ts";
import { SeenTag } from "../../handed-in/sightings.tsx";
import { sentences as handedIn } from "../../handed-in/texts.ts";
import { ButtonLink } from "../../look/button-link.tsx";
import { Frame } from "../../look/frame.tsx";
import { GroupMenu } from "../../look/group-menu.tsx";
import { KindIcon } from "../../look/kind-icon.tsx";
import { Empty, Panel } from "../../look/panel.tsx";
import { Ready } from "../../look/ready.tsx";
import { Tag } from "../../look/tag.tsx";
import { keys, useMe } from "../../queries.ts";
import { useCall, useLanguage, useSay } from "../../surroundings.tsx";
import { menuFor, wayBack } from "../group/group-menus.ts";
import { type SayReview, sentences } from "./texts.ts";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    "> li:first-child": { borderTopStyle: "none" },
  },
  item: {
    display: "grid",
    gridTemplateColumns: "1fr auto",
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
    padding: "12px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    "@media (max-width: 640px)": { gridTemplateColumns: "1fr" },
  },
  words: { display: "flex", flexDirection: "column", gap: "2px", minWidth: 0 },
  tags: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, marginTop: "4px" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

type Waiting = Output<"reviewQueue">["waiting"][number];
type ItemProps = { readonly waiting: Waiting; readonly say: SayReview };

function Tags({ waiting, say }: ItemProps) {
  const styles = useStyles();
  const words = useSay(handedIn);
  const { kind, isOverdue, needsSighting, hasSupervisor, seen } = waiting;
  return (
    <div className={styles.tags}>
      <KindIcon kind={kind} name={words(`kind.${kind}`)} />
      {isOverdue && (
        <Tag tone="warn" icon="clock">
          {say("overdue")}
        </Tag>
      )}
      {seen !== undefined && <SeenTag seen={seen} />}
      {needsSighting && (
        <Tag tone="busy" icon="info">
          {say(hasSupervisor ? "notSigned" : "noSupervisor")}
        </Tag>
      )}
    </div>
  );
}

function Item({ waiting, say }: ItemProps) {
  const styles = useStyles();
  const language = useLanguage();
  const { groupId, personId, assignmentId, name, title, module, attempt } = waiting;
  const count = waiting.daysWaiting;
  const facts = [
    say("module", { module }),
    ...(attempt > 1 ? [say("attempt", { attempt })] : []),
    say("since", { day: dayText(waiting.handedInAt, language) }),
    count === 0 ? say("today") : say("days", { count }),
  ];
  return (
    <li className={styles.item}>
      <div className={styles.words}>
        <Text weight="semibold">{name}</Text>
        <Text>{title}</Text>
        <Text size={200} className={styles.quiet}>
          {facts.join(" · ")}
        </Text>
        <Tags waiting={waiting} say={say} />
      </div>
      <ButtonLink
        to={{ page: "work", groupId, personId, assignmentId }}
        label={say("open")}
        aloud={say("openOf", { name, title })}
      />
    </li>
  );
}

/** What waits for the teacher of a group, the oldest first. */
export function QueuePage({ groupId }: { readonly groupId: string }) {
  const styles = useStyles();
  const say = useSay(sentences);
  const call = useCall();
  const me = useMe().data;
  const query = useQuery({
    queryKey: keys.reviewQueue(groupId),
    queryFn: () => call("reviewQueue", { groupId }),
  });
  return (
    <Frame
      title={say("title")}
      subtitle={query.data?.waiting[0]?.groupName}
      width="narrow"
      back={wayBack(me)}
      menu={<GroupMenu groupId={groupId} here="review" items={menuFor(me, groupId)} />}
    >
      <Ready query={query}>
        {({ waiting, reviewWithinDays }) => (
          <Panel title={say("list")}>
            {waiting.length === 0 ? (
              <Empty>{say("nothing")}</Empty>
            ) : (
              <>
                <Text>{say("waits", { count: waiting.length })}</Text>
                <ol className={styles.list}>
                  {waiting.map((one) => (
                    <Item key={`${one.personId} ${one.assignmentId}`} waiting={one} say={say} />
                  ))}
                </ol>
              </>
            )}
            <Text size={200} className={styles.quiet}>
              {say("promise", { days: reviewWithinDays })}
            </Text>
          </Panel>
        )}
      </Ready>
    </Frame>
  );
}
