import { makeStyles, tokens } from "@fluentui/react-components";
import { dayText } from "../../dutch-time.ts";
import { Frame } from "../../look/frame.tsx";
import { GroupMenu } from "../../look/group-menu.tsx";
import { Panel } from "../../look/panel.tsx";
import { Ready } from "../../look/ready.tsx";
import { type GroupView, type Me, useGroup } from "../../queries.ts";
import { general, useLanguage, useSay } from "../../surroundings.tsx";
import { InfoSession } from "../info-session/info-session.tsx";
import { Closing } from "./closing.tsx";
import { menuFor, wayBack } from "./group-menus.ts";
import { Provisioning } from "./provisioning.tsx";
import { type SayGroup, sentences } from "./texts.ts";

const useStyles = makeStyles({
  facts: {
    display: "grid",
    gridTemplateColumns: "max-content 1fr",
    columnGap: tokens.spacingHorizontalXL,
    rowGap: tokens.spacingVerticalS,
    margin: 0,
    "@media (max-width: 640px)": { gridTemplateColumns: "1fr", rowGap: "2px" },
  },
  name: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, "@media (max-width: 640px)": { marginBottom: "8px" } },
});

function Facts({ group, say }: { readonly group: GroupView; readonly say: SayGroup }) {
  const styles = useStyles();
  const language = useLanguage();
  const planned = group.sessions.filter(({ state }) => state === "planned");
  const day = (at: string | undefined) =>
    at === undefined ? "" : dayText(at, language, { withYear: true });
  const facts = [
    ["track", group.trackTitle],
    ["teacher", group.teacher],
    [
      "sessions",
      say("sessionCount", {
        count: planned.length,
        from: day(planned[0]?.startsAt),
        to: day(planned.at(-1)?.startsAt),
      }),
    ],
  ] as const;
  return (
    <Panel title={say("facts")}>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <FactRow key={name} name={say(name)} value={value} />
        ))}
      </dl>
    </Panel>
  );
}

function FactRow({ name, value }: { readonly name: string; readonly value: string }) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.value}>{value}</dd>
    </>
  );
}

type Props = { readonly groupId: string; readonly me: Me };

/** The group as the coordinator follows it: what it is, and how far the making is. */
export function GroupOverview({ groupId, me }: Props) {
  const say = useSay(sentences);
  const app = useSay(general)("app");
  const query = useGroup(groupId);
  return (
    <Frame
      title={query.data?.name ?? app}
      back={wayBack(me)}
      menu={<GroupMenu groupId={groupId} here="group" items={menuFor(me, groupId)} />}
    >
      <Ready query={query}>
        {(group) => (
          <>
            {group.provisioning && (
              <Provisioning groupId={groupId} provisioning={group.provisioning} say={say} />
            )}
            <Facts group={group} say={say} />
            <InfoSession groupId={groupId} isClosed={group.closed !== undefined} />
            <Closing group={group} say={say} />
          </>
        )}
      </Ready>
    </Frame>
  );
}
