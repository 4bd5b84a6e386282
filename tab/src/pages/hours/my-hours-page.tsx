import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { HoursRegister } from "#contract/hours-api.ts";
import { dayText } from "../../dutch-time.ts";
import { durationText } from "../../look/duration.ts";
import { ExportButtons } from "../../look/export-buttons.tsx";
import { Frame } from "../../look/frame.tsx";
import { GroupMenu } from "../../look/group-menu.tsx";
import { News } from "../../look/news.tsx";
import { Empty, Panel } from "../../look/panel.tsx";
import { Ready } from "../../look/ready.tsx";
import { keys, useMe } from "../../queries.ts";
import { general, useCall, useLanguage, useSay } from "../../surroundings.tsx";
import { participantMenu, wayBack } from "../group/group-menus.ts";
import { Entries } from "./entries.tsx";
import { LogForm } from "./log-form.tsx";
import { type SayHours, sentences } from "./texts.ts";
import { Totals } from "./totals.tsx";

const useStyles = makeStyles({
  fold: { minHeight: "32px", lineHeight: "32px", cursor: "pointer" },
  list: { listStyleType: "none", margin: "8px 0 0", padding: 0 },
  line: {
    display: "flex",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalM,
    padding: "8px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  minutes: { flexShrink: 0 },
});

type PartProps = { readonly register: HoursRegister; readonly say: SayHours };

/** What the app counted by itself: lessons that were attended, homework as the participant said. */
function Lines({ register: { lines }, say }: PartProps) {
  const styles = useStyles();
  const language = useLanguage();
  const words = useSay(general);
  return (
    <Panel title={say("lines")}>
      {lines.length === 0 ? (
        <Empty>{say("noLines")}</Empty>
      ) : (
        <ul className={styles.list}>
          {lines.toReversed().map(({ on, kind, title, minutes }) => (
            <li key={`${on} ${kind} ${title}`} className={styles.line}>
              <span>
                <Text block>{title}</Text>
                <Text size={200} className={styles.quiet}>
                  {say(kind)} · {dayText(on, language)}
                </Text>
              </span>
              <Text className={styles.minutes}>{durationText(minutes, words)}</Text>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

type Props = { readonly groupId: string };

/** The register of one participant: lessons, homework, and time at work that is written down here. */
export function MyHoursPage({ groupId }: Props) {
  const say = useSay(sentences);
  const call = useCall();
  const queries = useQueryClient();
  const me = useMe().data;
  const [logged, setLogged] = useState(0);
  const [news, setNews] = useState<{ readonly text: string; readonly number: number }>();
  const queryKey = keys.myHours(groupId);
  const query = useQuery({ queryKey, queryFn: () => call("myHours", { groupId }) });
  const changed =
    (text: string) =>
    (register: HoursRegister): void => {
      queries.setQueryData(queryKey, register);
      setNews({ text, number: (news?.number ?? 0) + 1 });
    };
  const kept = (register: HoursRegister): void => {
    changed(say("form.saved"))(register);
    setLogged(logged + 1);
  };
  return (
    <Frame
      title={say("mine")}
      width="narrow"
      back={wayBack(me)}
      menu={<GroupMenu groupId={groupId} here="hours" items={participantMenu} />}
    >
      <Ready query={query}>
        {(register) => (
          <>
            <News key={news?.number} text={news?.text} />
            <Panel title={say("totals")}>
              <Totals totals={register.totals} say={say} />
              {register.totals.unknown > 0 && (
                <Text size={200}>{say("unknown", { count: register.totals.unknown })}</Text>
              )}
            </Panel>
            <LogForm
              // Another form, with another id, after each entry that is kept.
              key={logged}
              groupId={groupId}
              onLogged={kept}
              say={say}
            />
            <Entries
              groupId={groupId}
              entries={register.entries}
              onRemoved={changed(say("removed"))}
              say={say}
            />
            <Lines register={register} say={say} />
            <ExportButtons make={(format) => call("exportHours", { groupId, format })} />
          </>
        )}
      </Ready>
    </Frame>
  );
}
