import { Button } from "@fluentui/react-components";
import { useEffect } from "react";
import { useChats } from "../api/queries.ts";
import type { Chat } from "../api/shapes.ts";
import { groupOf } from "../people.ts";
import { usePlace } from "../place.tsx";
import { useSettings } from "../settings.tsx";
import { Empty } from "../shell/empty.tsx";
import { Loaded } from "../shell/loaded.tsx";
import { Panes } from "../shell/panes.tsx";
import { useIsPhone } from "../shell/use-is-phone.ts";
import { useDeed } from "./chat-menu.tsx";
import { Compose } from "./compose.tsx";
import { Conversation } from "./conversation.tsx";
import { ConversationList } from "./conversation-list.tsx";
import { ImportHint } from "./import-hint.tsx";
import { useSeen } from "./use-seen.ts";

/** The chats of this person. */
export function ChatView() {
  const { person } = usePlace();
  const query = useChats(person.id);
  return <Loaded query={query}>{(chats) => <Chats chats={newestFirst(chats)} />}</Loaded>;
}

const newestFirst = (chats: readonly Chat[]): readonly Chat[] => {
  const lastAt = (chat: Chat) => chat.messages.at(-1)?.at ?? "";
  return chats.toSorted((a, b) => lastAt(b).localeCompare(lastAt(a)));
};

function Chats({ chats }: { readonly chats: readonly Chat[] }) {
  const { say } = useSettings();
  const { person, route } = usePlace();
  const { seen, markSeen } = useSeen(person.id);
  const isPhone = useIsPhone();
  const [asked] = route.parts;
  // A row of the list names the chat; a link of Teams names who is in it.
  const chosen =
    chats.find(({ conversationId }) => conversationId === asked) ??
    chats.find(({ messages }) => messages.some(({ from }) => from.id === asked));
  const open = chosen ?? (isPhone ? undefined : chats[0]);
  const lastId = open?.messages.at(-1)?.activityId;
  useEffect(() => {
    if (open && lastId) markSeen(open.conversationId, lastId);
  }, [open, lastId, markSeen]);

  if (chats.length === 0) return <NoChats />;
  return (
    <Panes
      title={say("chat.title")}
      opened={chosen !== undefined}
      list={
        <>
          <ConversationList chats={chats} openId={open?.conversationId} seen={seen} />
          {isPhone && groupOf(person) === "coordinator" && <ImportHint />}
        </>
      }
      content={open && <Conversation key={open.conversationId} chat={open} />}
    />
  );
}

function NoChats() {
  const { say } = useSettings();
  const { person } = usePlace();
  const { mutate, isPending } = useDeed();
  const mayAdd = !person.canChat && !person.blocked && person.kind === "internal";
  return (
    <div className="no-chats" id="content" tabIndex={-1}>
      <Empty
        icon="chat"
        title={say("chat.empty")}
        text={say(person.canChat ? "chat.emptyText" : "chat.emptyUnreachable")}
      >
        {mayAdd && (
          <Button disabled={isPending} onClick={() => mutate("install")}>
            {say("chat.add")}
          </Button>
        )}
        {groupOf(person) === "coordinator" && <ImportHint />}
      </Empty>
      {person.canChat && <Compose />}
    </div>
  );
}
