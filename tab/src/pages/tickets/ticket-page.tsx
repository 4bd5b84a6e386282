import { useState } from "react";
import { Frame } from "../../look/frame.tsx";
import { News } from "../../look/news.tsx";
import { Ready } from "../../look/ready.tsx";
import { useSay } from "../../surroundings.tsx";
import { AnswerForm } from "./answer-form.tsx";
import { Conversation } from "./conversation.tsx";
import { HandleTicket } from "./handle-ticket.tsx";
import { sentences } from "./texts.ts";
import { TicketFacts } from "./ticket-facts.tsx";
import { useTicket } from "./use-ticket.ts";

/** One question of somebody: what was said, and the answer. */
export function TicketPage({ ticketId }: { readonly ticketId: string }) {
  const say = useSay(sentences);
  const query = useTicket(ticketId);
  const [news, setNews] = useState<string>();
  const name = query.data?.name;
  return (
    <Frame
      title={name ? say("ticketTitle", { name }) : say("ticket")}
      width="narrow"
      back={{ page: "tickets" }}
    >
      <News text={news} />
      <Ready query={query}>
        {(ticket) => (
          <>
            <TicketFacts ticket={ticket} say={say} />
            <Conversation ticket={ticket} say={say} />
            {!ticket.isEmptied && <AnswerForm ticket={ticket} say={say} onNews={setNews} />}
            {ticket.state !== "answered" && (
              <HandleTicket ticket={ticket} say={say} onNews={setNews} />
            )}
          </>
        )}
      </Ready>
    </Frame>
  );
}
