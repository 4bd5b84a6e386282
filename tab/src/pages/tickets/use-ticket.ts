import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Input } from "#contract/api.ts";
import { keys } from "../../queries.ts";
import { useCall } from "../../surroundings.tsx";
import type { TicketView } from "./ticket-look.ts";

export function useTicket(ticketId: string) {
  const call = useCall();
  return useQuery({
    queryKey: keys.ticket(ticketId),
    queryFn: () => call("ticket", { ticketId }),
  });
}

type Change = "answerTicket" | "takeTicket" | "passTicket";

/** One change of a ticket. After a refusal the page shows how it stands now: a colleague may have been first. */
export function useTicketChange<N extends Change>(
  name: N,
  ticketId: string,
  onDone: (ticket: TicketView) => void,
) {
  const call = useCall();
  const queries = useQueryClient();
  return useMutation<TicketView, Error, Input<N>>({
    // All three answer the ticket as it is then.
    mutationFn: (input) => call(name, input) as Promise<TicketView>,
    onSuccess: (ticket) => {
      queries.setQueryData(keys.ticket(ticketId), ticket);
      onDone(ticket);
    },
    onError: () => queries.invalidateQueries({ queryKey: keys.ticket(ticketId) }),
    onSettled: () => queries.invalidateQueries({ queryKey: keys.tickets }),
  });
}
