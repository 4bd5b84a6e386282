import { ByRole } from "../group/by-role.tsx";
import { GroupHoursPage } from "./group-hours-page.tsx";
import { MyHoursPage } from "./my-hours-page.tsx";

/** Hours: one's own register, or the sums of the whole group. */
export function HoursPage({ groupId }: { readonly groupId: string }) {
  return (
    <ByRole
      groupId={groupId}
      overseer={<GroupHoursPage groupId={groupId} />}
      participant={<MyHoursPage groupId={groupId} />}
    />
  );
}
