import { Button, Field, makeStyles, Select } from "@fluentui/react-components";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ticketFilters } from "#contract/tickets-api.ts";
import { Frame } from "../../look/frame.tsx";
import { Empty, Panel } from "../../look/panel.tsx";
import { Ready } from "../../look/ready.tsx";
import { keys } from "../../queries.ts";
import { useCall, useSay } from "../../surroundings.tsx";
import { type SayTickets, sentences } from "./texts.ts";
import { TicketList } from "./ticket-list.tsx";

const useStyles = makeStyles({
  filter: { gridTemplateColumns: "minmax(0, 1fr)", maxWidth: "20rem" },
});

type Filter = (typeof ticketFilters)[number];
/** A colleague may take one meanwhile. */
const lookInMs = 30_000;

function Lines({ show, say }: { readonly show: Filter; readonly say: SayTickets }) {
  const call = useCall();
  const query = useInfiniteQuery({
    queryKey: [...keys.tickets, show],
    queryFn: ({ pageParam }) =>
      call("tickets", { show, ...(pageParam === "" ? {} : { continuation: pageParam }) }),
    initialPageParam: "",
    getNextPageParam: ({ continuation }) => continuation,
    refetchInterval: lookInMs,
  });
  return (
    <Ready query={query}>
      {({ pages }) => {
        const lines = pages.flatMap(({ tickets }) => tickets);
        const empty = query.hasNextPage ? say("emptyPage") : say(`empty.${show}`);
        return (
          <>
            {lines.length === 0 ? <Empty>{empty}</Empty> : <TicketList lines={lines} say={say} />}
            {query.hasNextPage && (
              <div>
                <Button
                  disabledFocusable={query.isFetchingNextPage}
                  onClick={() => void query.fetchNextPage()}
                >
                  {say("more")}
                </Button>
              </div>
            )}
          </>
        );
      }}
    </Ready>
  );
}

/** For coordinators: what people asked and Hugo passed on, overdue first. */
export function TicketsPage() {
  const styles = useStyles();
  const say = useSay(sentences);
  const [show, setShow] = useState<Filter>("todo");
  return (
    <Frame title={say("title")} subtitle={say("intro")} width="narrow" back={{ page: "home" }}>
      <Field label={say("show")} className={styles.filter}>
        <Select
          value={show}
          onChange={(_, { value }) => setShow(ticketFilters.find((one) => one === value) ?? "todo")}
        >
          {ticketFilters.map((one) => (
            <option key={one} value={one}>
              {say(`filter.${one}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Panel title={say(`filter.${show}`)}>
        <Lines key={show} show={show} say={say} />
      </Panel>
    </Frame>
  );
}
