import { Avatar, Badge } from "@fluentui/react-components";
import type { TeamMember } from "../api/shapes.ts";
import { useSettings } from "../settings.tsx";
import { Scroller } from "../shell/scroller.tsx";

const order = ({ role, guest }: TeamMember): number => (role === "owner" ? 0 : guest ? 2 : 1);

/** Who is in the team: owners first, guests last. */
export function TeamMembers({ members }: { readonly members: readonly TeamMember[] }) {
  const { say } = useSettings();
  const sorted = members.toSorted((a, b) => order(a) - order(b) || a.name.localeCompare(b.name));
  return (
    <Scroller className="members" label={say("teams.membersTab")}>
      <ul>
        {sorted.map(({ name, mail, role, guest, pending }) => (
          <li key={mail} className="member">
            <Avatar name={name} color="colorful" aria-hidden="true" />
            <span className="person-words">
              <span className="person-name">{name}</span>
              <span className="quiet">{mail}</span>
            </span>
            {pending && (
              <Badge appearance="tint" color="warning">
                {say("teams.pending")}
              </Badge>
            )}
            <span className="quiet">
              {say(role === "owner" ? "teams.owner" : guest ? "teams.guest" : "teams.member")}
            </span>
          </li>
        ))}
      </ul>
    </Scroller>
  );
}
