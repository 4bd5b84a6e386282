import { Panel } from "../../look/panel.tsx";
import type { Me } from "../../queries.ts";
import type { Say } from "../../texts.ts";
import { Choices } from "./choices.tsx";
import type { nl } from "./texts.nl.ts";

type Props = { readonly groups: Me["groups"]; readonly say: Say<typeof nl> };

/** The groups in which somebody has a role, for whoever has more than one. */
export function OwnGroups({ groups, say }: Props) {
  const ofGroups = groups
    .filter(({ role }) => role !== "supervisor" && role !== "contact")
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
  const asContact = {
    key: "employer",
    route: { page: "employer" } as const,
    name: say("role.contact"),
    facts: [say("contact")],
  };
  const has = (wanted: Me["groups"][number]["role"]): boolean =>
    groups.some(({ role }) => role === wanted);
  const rows = [
    ...ofGroups,
    ...(has("supervisor") ? [asSupervisor] : []),
    ...(has("contact") ? [asContact] : []),
  ];
  return (
    <Panel title={say("yourGroups")}>
      <Choices rows={rows} />
    </Panel>
  );
}
