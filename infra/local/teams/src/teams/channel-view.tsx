import { Avatar, Tab, TabList } from "@fluentui/react-components";
import { tenantId as localTenantId } from "../../../ids.ts";
import { useInfo } from "../api/queries.ts";
import type { Channel, ChannelTab, Team } from "../api/shapes.ts";
import { usePlace } from "../place.tsx";
import { useSettings } from "../settings.tsx";
import { ContentHead } from "../shell/panes.tsx";
import { HostedTab } from "../teams-host/hosted-tab.tsx";
import { ChannelPosts } from "./channel-posts.tsx";
import { TeamMembers } from "./team-members.tsx";

type Props = {
  readonly team: Team;
  readonly channel: Channel;
  /** `posts`, `members`, or the id of a tab. */
  readonly part: string | undefined;
};

/** A channel: its posts, the members of its team, and the tabs of apps. */
export function ChannelView({ team, channel, part = "posts" }: Props) {
  const { say } = useSettings();
  const { go } = usePlace();
  const tab = channel.tabs.find(({ id }) => id === part);
  const chosen = tab ? tab.id : part === "members" ? "members" : "posts";
  return (
    <>
      <ContentHead
        title={channel.name}
        note={team.name}
        avatar={<Avatar name={team.name} shape="square" color="colorful" aria-hidden="true" />}
        onBack={() => go("teams")}
      />
      <TabList
        className="channel-tabs"
        aria-label={say("teams.tabs")}
        selectedValue={chosen}
        onTabSelect={(_, { value }) => go("teams", team.id, channel.id, String(value))}
      >
        <Tab value="posts">{say("teams.posts")}</Tab>
        {channel.tabs.map(({ id, name }) => (
          <Tab key={id} value={id}>
            {name}
          </Tab>
        ))}
        <Tab value="members">{say("teams.membersTab")}</Tab>
      </TabList>
      {chosen === "posts" && <ChannelPosts channelId={channel.id} />}
      {chosen === "members" && <TeamMembers members={team.members} />}
      {tab && URL.canParse(tab.contentUrl) && (
        <ChannelApp team={team} channel={channel} tab={tab} />
      )}
    </>
  );
}

type AppProps = Omit<Props, "part"> & { readonly tab: ChannelTab };

function ChannelApp({ team, channel, tab }: AppProps) {
  const { person } = usePlace();
  const tenantId = useInfo().data?.tenantId ?? localTenantId;
  return (
    <HostedTab
      key={`${person.id} ${tab.contentUrl}`}
      title={tab.name}
      url={tab.contentUrl}
      tenantId={tenantId}
      page={{ id: tab.id }}
      channel={{
        teamId: team.id,
        teamName: team.name,
        channelId: channel.id,
        channelName: channel.name,
      }}
    />
  );
}
