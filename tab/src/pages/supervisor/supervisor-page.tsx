import { Text } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { ButtonLink } from "../../look/button-link.tsx";
import { Frame } from "../../look/frame.tsx";
import { Empty, Panel } from "../../look/panel.tsx";
import { Ready } from "../../look/ready.tsx";
import { keys, useMe } from "../../queries.ts";
import { useSay, useSurroundings } from "../../surroundings.tsx";
import { useSupervision } from "../confirm/use-supervision.ts";
import { AskedFirst } from "./asked-first.tsx";
import { OnePerson } from "./one-person.tsx";
import { type SaySupervisor, sentences } from "./texts.ts";
import { ToKnow } from "./to-know.tsx";

/** First of all whether it is him; a link for this begins at that page by itself. */
function FirstOfAll({ say }: { readonly say: SaySupervisor }) {
  const step = useSupervision().data?.step;
  if (step !== "ask" && step !== "onboard") return <AskedFirst say={say} />;
  return (
    <Panel title={say("ask")}>
      <Text>{say(`start.${step}`)}</Text>
      <ButtonLink isMain to={{ page: "confirm" }} label={say("start.to")} />
    </Panel>
  );
}

/** The people a supervisor stands beside at work, and what is asked about each. */
export function SupervisorPage() {
  const say = useSay(sentences);
  const { call, byLink } = useSurroundings();
  const me = useMe().data;
  const query = useQuery({
    queryKey: keys.supervisor,
    queryFn: () => call("supervisorOverview", {}),
  });
  const hasMore = me && (me.isCoordinator || me.groups.some(({ role }) => role !== "supervisor"));
  return (
    <Frame
      title={say("title")}
      width="narrow"
      {...(hasMore && { back: { page: "home" } as const })}
    >
      {byLink ? <AskedFirst say={say} /> : <FirstOfAll say={say} />}
      <ToKnow say={say} />
      <Ready query={query}>
        {({ participants }) =>
          participants.length === 0 ? (
            <Panel title={say("people")}>
              <Empty>{say("nobody")}</Empty>
            </Panel>
          ) : (
            participants.map((person) => (
              <OnePerson key={`${person.groupId} ${person.personId}`} person={person} say={say} />
            ))
          )
        }
      </Ready>
      <ButtonLink to={{ page: "my_talks" }} label={say("talks")} />
      {/* The small page has it in its menu. */}
      {!byLink && <ButtonLink to={{ page: "guide" }} label={say("guide")} />}
    </Frame>
  );
}
