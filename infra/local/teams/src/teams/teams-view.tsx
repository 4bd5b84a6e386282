import { useTeams } from "../api/queries.ts";
import type { Channel, Team } from "../api/shapes.ts";
import { usePlace } from "../place.tsx";
import { useSettings } from "../settings.tsx";
import { Empty } from "../shell/empty.tsx";
import { Loaded } from "../shell/loaded.tsx";
import { Panes } from "../shell/panes.tsx";
import { useIsPhone } from "../shell/use-is-phone.ts";
import { ChannelView } from "./channel-view.tsx";
import { TeamList } from "./team-list.tsx";

/** The teams of this person. */
export function TeamsView() {
  const { person } = usePlace();
  return <Loaded query={useTeams(person.id)}>{(teams) => <Teams teams={teams} />}</Loaded>;
}

type Opened = { readonly team: Team; readonly channel: Channel };

function openedIn(teams: readonly Team[], parts: readonly string[]): Opened | undefined {
  const [teamId, channelId] = parts;
  const team = teams.find(({ id }) => id === teamId);
  const channel = team?.channels.find(({ id }) => id === channelId) ?? team?.channels[0];
  return team && channel && { team, channel };
}

function Teams({ teams }: { readonly teams: readonly Team[] }) {
  const { say } = useSettings();
  const { route } = usePlace();
  const isPhone = useIsPhone();
  const chosen = openedIn(teams, route.parts);
  const opened = chosen ?? (isPhone ? undefined : openedIn(teams, [teams[0]?.id ?? ""]));
  if (teams.length === 0) {
    return (
      <div className="no-chats" id="content" tabIndex={-1}>
        <Empty icon="teams" title={say("teams.empty")} text={say("teams.emptyText")} />
      </div>
    );
  }
  return (
    <Panes
      title={say("teams.title")}
      opened={chosen !== undefined}
      list={<TeamList teams={teams} openId={opened?.channel.id} />}
      content={
        opened && (
          <ChannelView
            key={opened.channel.id}
            team={opened.team}
            channel={opened.channel}
            part={route.parts[2]}
          />
        )
      }
    />
  );
}
