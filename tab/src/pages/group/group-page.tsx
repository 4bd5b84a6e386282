import { useMe } from "../../queries.ts";
import { GroupProgressPage } from "../group-progress/group-progress-page.tsx";
import { MyProgressPage } from "../my-progress/my-progress-page.tsx";
import { ByRole } from "./by-role.tsx";
import { wayBack } from "./group-menus.ts";
import { GroupOverview } from "./group-overview.tsx";

type Props = { readonly groupId: string };

/** How things go, for whoever asks: the whole group or oneself. */
export function ProgressPage({ groupId }: Props) {
  const back = wayBack(useMe().data);
  return (
    <ByRole
      groupId={groupId}
      overseer={<GroupProgressPage groupId={groupId} />}
      participant={<MyProgressPage groupId={groupId} {...(back ? { back } : {})} />}
    />
  );
}

/** The first page of a group: for a coordinator what it is, for others how it goes. */
export function GroupPage({ groupId }: Props) {
  const me = useMe().data;
  if (me?.isCoordinator) return <GroupOverview groupId={groupId} me={me} />;
  return <ProgressPage groupId={groupId} />;
}
