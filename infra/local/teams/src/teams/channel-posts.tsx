import { useChannelPosts } from "../api/queries.ts";
import { MessageBubble } from "../chat/message-bubble.tsx";
import { usePlace } from "../place.tsx";
import { useSettings } from "../settings.tsx";
import { Empty } from "../shell/empty.tsx";
import { Loaded } from "../shell/loaded.tsx";
import { Scroller } from "../shell/scroller.tsx";

/** What was posted in a channel. */
export function ChannelPosts({ channelId }: { readonly channelId: string }) {
  const { say } = useSettings();
  const { person } = usePlace();
  return (
    <Loaded query={useChannelPosts(channelId, person.id)}>
      {(posts) =>
        posts.length === 0 ? (
          <Empty icon="chat" title={say("teams.noPosts")} text={say("teams.noPostsText")} />
        ) : (
          <Scroller className="messages" label={say("teams.posts")}>
            <ol className="thread">
              {posts.map((post) => (
                <MessageBubble
                  key={post.activityId}
                  message={post}
                  conversationId={channelId}
                  mine={false}
                />
              ))}
            </ol>
          </Scroller>
        )
      }
    </Loaded>
  );
}
