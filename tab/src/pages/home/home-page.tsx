import { Link, Text } from "@fluentui/react-components";
import { Frame } from "../../look/frame.tsx";
import { Empty, Panel } from "../../look/panel.tsx";
import { Ready } from "../../look/ready.tsx";
import { type Me, useMe } from "../../queries.ts";
import { hashOf } from "../../routes.ts";
import { useSay } from "../../surroundings.tsx";
import { texts } from "../../texts.ts";
import { EmployerPage } from "../employer/employer-page.tsx";
import { GroupProgressPage } from "../group-progress/group-progress-page.tsx";
import { MyProgressPage } from "../my-progress/my-progress-page.tsx";
import { SupervisorPage } from "../supervisor/supervisor-page.tsx";
import { GroupsList } from "./groups-list.tsx";
import { OwnGroups } from "./own-groups.tsx";
import { en } from "./texts.en.ts";
import { nl } from "./texts.nl.ts";

const sentences = texts({ nl, en });

/** The one page somebody needs when there is no choice; undefined when there is. */
function onlyPage({ isCoordinator, groups }: Me) {
  const [group] = groups;
  const isOnlySupervisor = groups.length > 0 && groups.every(({ role }) => role === "supervisor");
  const isOnlyContact = groups.length > 0 && groups.every(({ role }) => role === "contact");
  if (!isCoordinator && isOnlySupervisor) return <SupervisorPage />;
  if (!isCoordinator && isOnlyContact) return <EmployerPage />;
  if (isCoordinator || group === undefined || groups.length > 1) return undefined;
  if (group.role === "participant") return <MyProgressPage groupId={group.groupId} />;
  if (group.role === "teacher") return <GroupProgressPage groupId={group.groupId} />;
  return undefined;
}

function Choice({ me }: { readonly me: Me }) {
  const say = useSay(sentences);
  const own = me.groups;
  if (me.isCoordinator) {
    return (
      <>
        <GroupsList say={say} />
        <Panel title={say("tickets")}>
          <Link href={hashOf({ page: "tickets" })}>{say("ticketsOpen")}</Link>
        </Panel>
        <Panel title={say("supervisors")}>
          <Link href={hashOf({ page: "reach" })}>{say("supervisorsReach")}</Link>
        </Panel>
        <Panel title={say("intakes")}>
          <Link href={hashOf({ page: "intakes" })}>{say("intakesRead")}</Link>
        </Panel>
        <Panel title={say("hugo")}>
          <Link href={hashOf({ page: "knowledge" })}>{say("hugoKnowledge")}</Link>
        </Panel>
        {own.length > 0 && <OwnGroups groups={own} say={say} />}
      </>
    );
  }
  if (own.length > 0) {
    return (
      <>
        <Text>{say("chooseGroup")}</Text>
        <OwnGroups groups={own} say={say} />
      </>
    );
  }
  return (
    <Panel title={say("yourGroups")}>
      <Empty>{say("nothing")}</Empty>
    </Panel>
  );
}

/** The first page: what somebody's role makes most likely to be wanted. */
export function HomePage() {
  const say = useSay(sentences);
  const query = useMe();
  const only = query.data && onlyPage(query.data);
  if (only) return only;

  const title = query.data ? say("title", { name: query.data.name }) : say("plainTitle");
  return (
    <Frame title={title}>
      <Ready query={query}>{(me) => <Choice me={me} />}</Ready>
    </Frame>
  );
}
