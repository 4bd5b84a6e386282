import { Badge } from "@fluentui/react-components";
import type { Chat } from "../api/shapes.ts";
import { momentText } from "../moments.ts";
import { usePlace } from "../place.tsx";
import { useSettings } from "../settings.tsx";
import { useNow } from "../shell/use-now.ts";
import { ChatAvatar } from "./chat-avatar.tsx";
import { gistOf, type Seen, unreadIn } from "./unread.ts";

type Props = {
  readonly chats: readonly Chat[];
  readonly openId: string | undefined;
  readonly seen: Seen;
};

/** The chats, newest first, with the gist of the last message. */
export function ConversationList({ chats, openId, seen }: Props) {
  const { say, language } = useSettings();
  const { go } = usePlace();
  const now = useNow();
  return (
    <ul className="rows" aria-label={say("chat.conversations")}>
      {chats.map((chat) => {
        const last = chat.messages.at(-1);
        const unread = unreadIn(chat, seen);
        return (
          <li key={chat.conversationId}>
            <button
              type="button"
              className={unread > 0 ? "row-button unread" : "row-button"}
              aria-current={chat.conversationId === openId ? "true" : undefined}
              onClick={() => go("chat", chat.conversationId)}
            >
              <ChatAvatar name={chat.title} isBot={isWithBot(chat)} />
              <span className="row-words">
                <span className="row-top">
                  <span className="row-title">{chat.title}</span>
                  {last && <time className="quiet">{momentText(last.at, now, language)}</time>}
                </span>
                <span className="row-gist">
                  {last && !last.from.isBot && `${say("chat.you")}: `}
                  {gistOf(last)}
                </span>
              </span>
              {unread > 0 && (
                <Badge size="small" color="brand">
                  {unread}
                  <span className="only-read"> {say("chat.unread")}</span>
                </Badge>
              )}
            </button>
          </li>
        );
      })}
    </ul>
  );
}

export const isWithBot = (chat: Chat): boolean =>
  chat.messages.length === 0 || chat.messages.some(({ from }) => from.isBot);
