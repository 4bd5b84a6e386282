import { ByRole } from "../group/by-role.tsx";
import { GroupResultsPage } from "./group-results-page.tsx";
import { MyResultsPage } from "./my-results-page.tsx";

/** Results: one's own, or those of the whole group. */
export function ResultsPage({ groupId }: { readonly groupId: string }) {
  return (
    <ByRole
      groupId={groupId}
      overseer={<GroupResultsPage groupId={groupId} />}
      participant={<MyResultsPage groupId={groupId} />}
    />
  );
}
