import { Frame } from "../../look/frame.tsx";
import { Ready } from "../../look/ready.tsx";
import { useMe } from "../../queries.ts";
import { general, useSay } from "../../surroundings.tsx";
import { GroupProgressPage } from "../group-progress/group-progress-page.tsx";
import { MyProgressPage } from "../my-progress/my-progress-page.tsx";
import { wayBack } from "./group-menus.ts";
import { GroupOverview } from "./group-overview.tsx";

/** One address for a group; what it shows follows from the role there. */
export function GroupPage({ groupId }: { readonly groupId: string }) {
  const say = useSay(general);
  const query = useMe();
  const me = query.data;
  if (me === undefined) {
    return (
      <Frame title={say("app")}>
        <Ready query={query}>{() => null}</Ready>
      </Frame>
    );
  }

  if (me.isCoordinator) return <GroupOverview groupId={groupId} me={me} />;
  const isTeacher = me.groups.some(
    (group) => group.groupId === groupId && group.role === "teacher",
  );
  if (isTeacher) return <GroupProgressPage groupId={groupId} />;
  const back = wayBack(me);
  return <MyProgressPage groupId={groupId} {...(back ? { back } : {})} />;
}
