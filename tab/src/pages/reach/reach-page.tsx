import { useInfiniteQuery } from "@tanstack/react-query";
import { Frame } from "../../look/frame.tsx";
import { Ready } from "../../look/ready.tsx";
import { keys } from "../../queries.ts";
import { useCall, useSay } from "../../surroundings.tsx";
import { ReachedPeople } from "./reached-people.tsx";
import { SupervisorTeam } from "./supervisor-team.tsx";
import { sentences } from "./texts.ts";

const pollInMs = 5000;

/** For the coordinator: the team of the supervisors, and who of them is reached, by which path. */
export function ReachPage() {
  const say = useSay(sentences);
  const call = useCall();
  const query = useInfiniteQuery({
    queryKey: keys.supervisorReach,
    queryFn: ({ pageParam }) =>
      call("supervisorReach", pageParam === "" ? {} : { continuation: pageParam }),
    initialPageParam: "",
    getNextPageParam: ({ continuation }) => continuation,
    // While the team is being made the coordinator watches it move.
    refetchInterval: ({ state }) =>
      state.data?.pages[0]?.team.state === "busy" ? pollInMs : false,
  });
  return (
    <Frame title={say("title")} back={{ page: "home" }}>
      <Ready query={query}>
        {({ pages }) => (
          <>
            {pages[0] && <SupervisorTeam team={pages[0].team} say={say} />}
            <ReachedPeople
              people={pages.flatMap(({ people }) => people)}
              say={say}
              {...(query.hasNextPage && { more: () => void query.fetchNextPage() })}
              busy={query.isFetchingNextPage}
            />
          </>
        )}
      </Ready>
    </Frame>
  );
}
