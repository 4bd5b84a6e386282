import type { Message } from "../api/shapes.ts";
import { LiveCard } from "../cards/live-card.tsx";
import { momentText } from "../moments.ts";
import { useSettings } from "../settings.tsx";
import { Marked } from "../shell/marked.tsx";
import { useNow } from "../shell/use-now.ts";
import { ChatAvatar } from "./chat-avatar.tsx";

type Props = { readonly message: Message; readonly conversationId: string; readonly mine: boolean };

/** One message: mine at the right, others with their face at the left. */
export function MessageBubble({ message, conversationId, mine }: Props) {
  const { say, language } = useSettings();
  const now = useNow();
  const { from, at, changedAt, text, cards } = message;
  return (
    <li className={mine ? "message mine" : "message"}>
      {!mine && <ChatAvatar name={from.name} isBot={from.isBot} size={32} />}
      <article className="bubble">
        <header className="bubble-head">
          <span className={mine ? "only-read" : "bubble-name"}>
            {mine ? say("chat.you") : from.name}
          </span>
          <time dateTime={at}>{momentText(at, now, language)}</time>
          {changedAt && changedAt !== at && (
            <span>{say("chat.changed", { at: momentText(changedAt, now, language) })}</span>
          )}
        </header>
        {text && <Marked text={text} className="bubble-text" />}
        {cards.map((card, index) => (
          <LiveCard
            // The place in the message is what a card is known by: an answer replaces it there.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            key={index}
            card={card}
            activityId={message.activityId}
            conversationId={conversationId}
          />
        ))}
      </article>
    </li>
  );
}
