import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useRef } from "react";
import type { Chat } from "../api/shapes.ts";
import { groupOf } from "../people.ts";
import { usePlace } from "../place.tsx";
import { useSettings } from "../settings.tsx";
import { Empty } from "../shell/empty.tsx";
import { ContentHead } from "../shell/panes.tsx";
import { Scroller } from "../shell/scroller.tsx";
import { ChatAvatar } from "./chat-avatar.tsx";
import { ChatMenu } from "./chat-menu.tsx";
import { Compose } from "./compose.tsx";
import { isWithBot } from "./conversation-list.tsx";
import { ImportHint } from "./import-hint.tsx";
import { MessageBubble } from "./message-bubble.tsx";
import { useFollow } from "./use-follow.ts";

/** One chat from top to bottom; it keeps to the newest message, see `useFollow`. */
export function Conversation({ chat }: { readonly chat: Chat }) {
  const { say } = useSettings();
  const { person, go } = usePlace();
  const scroller = useRef<HTMLElement>(null);
  const thread = useRef<HTMLDivElement>(null);
  const lastOwnId = chat.messages.findLast(({ from }) => !from.isBot)?.activityId;
  const onScroll = useFollow(scroller, thread, lastOwnId);

  return (
    <>
      <ContentHead
        title={chat.title}
        avatar={<ChatAvatar name={chat.title} isBot={isWithBot(chat)} size={32} />}
        onBack={() => go("chat")}
      >
        <ChatMenu />
      </ContentHead>
      {(person.blocked || person.uninstalled) && (
        <MessageBar intent="warning">
          <MessageBarBody>
            {say(person.blocked ? "chat.blockedNote" : "chat.uninstalledNote")}
          </MessageBarBody>
        </MessageBar>
      )}
      <Scroller
        scrollerRef={scroller}
        className="messages"
        label={say("chat.messages")}
        onScroll={onScroll}
      >
        <div ref={thread} className="thread">
          {chat.messages.length === 0 && (
            <Empty icon="chat" title={say("chat.noMessages")} text={say("chat.noMessagesText")} />
          )}
          <ol>
            {chat.messages.map((message) => (
              <MessageBubble
                key={message.activityId}
                message={message}
                conversationId={chat.conversationId}
                mine={!message.from.isBot}
              />
            ))}
          </ol>
          {groupOf(person) === "coordinator" && <ImportHint />}
        </div>
      </Scroller>
      {person.canChat && <Compose conversationId={chat.conversationId} />}
    </>
  );
}
