import { Button, Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useMutation, useQuery } from "@tanstack/react-query";
import type { Output } from "#contract/api.ts";
import { ExportButtons } from "../../look/export-buttons.tsx";
import { Frame } from "../../look/frame.tsx";
import { Icon } from "../../look/icons.tsx";
import { Empty, Panel } from "../../look/panel.tsx";
import { Problem } from "../../look/problem.tsx";
import { Ready } from "../../look/ready.tsx";
import { saveFile } from "../../look/save-file.ts";
import { keys } from "../../queries.ts";
import type { Route } from "../../routes.ts";
import { useCall, useSay } from "../../surroundings.tsx";
import { DateList } from "./date-list.tsx";
import { OneOfStaff } from "./one-of-staff.tsx";
import { type SayEmployer, sentences } from "./texts.ts";

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  fold: { minHeight: "44px", lineHeight: "44px", cursor: "pointer" },
  link: {
    alignSelf: "flex-start",
    minHeight: "44px",
    display: "inline-flex",
    alignItems: "center",
  },
  button: { alignSelf: "flex-start", "@media (max-width: 640px)": { alignSelf: "stretch" } },
});

type Overview = Output<"employerOverview">;
type Group = Overview["groups"][number];
type GroupProps = { readonly group: Group; readonly say: SayEmployer };

/** One group: its people first, then the dates that are still to come. */
function OneGroup({ group, say }: GroupProps) {
  const styles = useStyles();
  const { name, trackTitle, isClosed, dates, staff, infoSession } = group;
  const coming = dates.filter(({ isOver }) => !isOver);
  return (
    <Panel title={name}>
      <Text size={200} className={styles.quiet} lang="nl">
        {trackTitle}
      </Text>
      {isClosed && <Text>{say("closed")}</Text>}
      <div>
        {staff.map((one, index) => (
          // Two people may have one name; the list does not change places while it is shown.
          <OneOfStaff key={`${one.name} ${String(index)}`} staff={one} say={say} />
        ))}
      </div>
      {infoSession !== undefined && !isClosed && <Text>{infoSession}</Text>}
      <details open={!isClosed}>
        <summary className={styles.fold}>{say("dates.title")}</summary>
        {coming.length === 0 ? (
          <Text>{say("dates.none")}</Text>
        ) : (
          <DateList dates={coming} say={say} />
        )}
      </details>
    </Panel>
  );
}

function Keep({ say }: { readonly say: SayEmployer }) {
  const styles = useStyles();
  const call = useCall();
  const calendar = useMutation({
    mutationFn: () => call("employerCalendar", {}),
    onSuccess: ({ fileName, ics }) =>
      saveFile(fileName, new Blob([ics], { type: "text/calendar;charset=utf-8" })),
  });
  return (
    <Panel title={say("keep")}>
      <Button
        icon={<Icon name="download" />}
        className={styles.button}
        disabledFocusable={calendar.isPending}
        onClick={() => calendar.mutate()}
      >
        {say("calendar")}
      </Button>
      <Text size={200} role="status">
        {calendar.data && say("calendarDone", { file: calendar.data.fileName })}
      </Text>
      {calendar.error && <Problem error={calendar.error} />}
      <ExportButtons make={(format) => call("exportOwnStaff", { format })} />
    </Panel>
  );
}

/** Of the running groups: what changed since the contact was told, and is still to come. */
const changedIn = ({ groups }: Overview) =>
  groups
    .filter(({ isClosed }) => !isClosed)
    .map((group) => ({
      ...group,
      dates: group.dates.filter(
        ({ isOver, was, state }) => !isOver && (was !== undefined || state === "cancelled"),
      ),
    }))
    .filter(({ dates }) => dates.length > 0);

function Content({ overview, say }: { readonly overview: Overview; readonly say: SayEmployer }) {
  const styles = useStyles();
  const changed = changedIn(overview);
  return (
    <>
      {changed.length > 0 && (
        <Panel title={say("changed.title")}>
          <Text>{say("changed.text")}</Text>
          {changed.map(({ groupId, name, dates }) => (
            <div key={groupId}>
              {changed.length > 1 && <Text weight="semibold">{name}</Text>}
              <DateList dates={dates} say={say} />
            </div>
          ))}
        </Panel>
      )}
      {overview.groups.length === 0 && (
        <Panel title={say("staff.title")}>
          <Empty>{say("nobody")}</Empty>
        </Panel>
      )}
      {overview.groups.map((group) => (
        <OneGroup key={group.groupId} group={group} say={say} />
      ))}
      <Keep say={say} />
      <Link href={overview.guideUrl} target="_blank" rel="noreferrer" className={styles.link}>
        {say("guide")}
      </Link>
      <Text size={200} className={styles.quiet}>
        {say("note")}
      </Text>
    </>
  );
}

/** Somebody's own staff, for the contact person of a care organisation: in the tab and behind a link. */
export function EmployerPage({ back }: { readonly back?: Route }) {
  const say = useSay(sentences);
  const call = useCall();
  const query = useQuery({
    queryKey: keys.employer,
    queryFn: () => call("employerOverview", {}),
  });
  return (
    <Frame
      title={say("title")}
      subtitle={query.data?.careOrganisations.join(", ")}
      width="narrow"
      back={back}
    >
      <Ready query={query}>{(overview) => <Content overview={overview} say={say} />}</Ready>
    </Frame>
  );
}
