import { Panel } from "../../look/panel.tsx";
import type { Me } from "../../queries.ts";
import type { Say } from "../../texts.ts";
import { Choices } from "./choices.tsx";
import type { nl } from "./texts.nl.ts";

type Props = { readonly groups: Me["groups"]; readonly say: Say<typeof nl> };

/** The groups in which somebody has a role, for whoever has more than one. */
export function OwnGroups({ groups, say }: Props) {
  const ofGroups = groups
    .filter(({ role }) => role !== "supervisor")
    .map(({ groupId, name, role }) => ({
      key: `${groupId} ${role}`,
      route: { page: role === "teacher" ? "progress" : "group", groupId } as const,
      name,
      facts: [say(`role.${role}`)],
    }));
  const asSupervisor = {
    key: "supervisor",
    route: { page: "supervisor" } as const,
    name: say("role.supervisor"),
    facts: [say("supervisor")],
  };
  const supervises = groups.some(({ role }) => role === "supervisor");
  const rows = supervises ? [...ofGroups, asSupervisor] : ofGroups;
  return (
    <Panel title={say("yourGroups")}>
      <Choices rows={rows} />
    </Panel>
  );
}
