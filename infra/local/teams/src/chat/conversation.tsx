import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
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

/** One chat from top to bottom; it keeps to the newest message unless somebody scrolled up. */
export function Conversation({ chat }: { readonly chat: Chat }) {
  const { say } = useSettings();
  const { person, go } = usePlace();
  const scroller = useRef<HTMLElement>(null);
  const thread = useRef<HTMLDivElement>(null);
  const atBottom = useRef(true);
  const lastOwnId = chat.messages.findLast(({ from }) => !from.isBot)?.activityId;
  useEffect(() => {
    const [box, content] = [scroller.current, thread.current];
    if (!(box && content)) return;
    // Cards draw themselves after the list does, so the height is what to follow.
    const observer = new ResizeObserver(() => {
      if (atBottom.current) box.scrollTop = box.scrollHeight;
    });
    observer.observe(content);
    return () => observer.disconnect();
  }, []);

  useEffect(() => {
    // Who sends something wants to see it, and the answer.
    if (lastOwnId && scroller.current) {
      atBottom.current = true;
      scroller.current.scrollTop = scroller.current.scrollHeight;
    }
  }, [lastOwnId]);

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
        onScroll={(box) => {
          atBottom.current = box.scrollHeight - box.scrollTop - box.clientHeight < 40;
        }}
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
