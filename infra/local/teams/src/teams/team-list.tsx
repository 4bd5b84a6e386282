import { Avatar } from "@fluentui/react-components";
import type { Team } from "../api/shapes.ts";
import { usePlace } from "../place.tsx";
import { useSettings } from "../settings.tsx";
import { Icon } from "../shell/icons.tsx";

type Props = { readonly teams: readonly Team[]; readonly openId: string | undefined };

export function TeamList({ teams, openId }: Props) {
  const { say } = useSettings();
  const { go } = usePlace();
  return (
    <ul className="rows" aria-label={say("teams.label")}>
      {teams.map((team) => (
        <li key={team.id} className="team">
          <div className="team-name">
            <Avatar name={team.name} shape="square" color="colorful" aria-hidden="true" />
            <span>
              <span className="row-title">{team.name}</span>
              <span className="quiet">{say("teams.members", { count: team.members.length })}</span>
            </span>
          </div>
          <ul>
            {team.channels.map((channel) => (
              <li key={channel.id}>
                <button
                  type="button"
                  className="row-button channel"
                  aria-current={channel.id === openId ? "true" : undefined}
                  onClick={() => go("teams", team.id, channel.id)}
                >
                  <Icon name="hash" size={16} />
                  {channel.name}
                </button>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
