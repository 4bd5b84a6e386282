import { Text } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { Frame } from "../../look/frame.tsx";
import { Empty } from "../../look/panel.tsx";
import { Ready } from "../../look/ready.tsx";
import { keys } from "../../queries.ts";
import { useSay, useSurroundings } from "../../surroundings.tsx";
import { OneAgreement } from "./one-agreement.tsx";
import { sentences } from "./texts.ts";

/** For a supervisor: everybody with whom something is agreed, and a yes for each. */
export function AgreementsToAcceptPage() {
  const say = useSay(sentences);
  const { call, byLink } = useSurroundings();
  const query = useQuery({
    queryKey: keys.agreementsToAccept,
    queryFn: () => call("agreementsToAccept", {}),
  });
  return (
    <Frame
      title={say("title")}
      width="narrow"
      // The small page has it in its menu.
      back={byLink ? undefined : { page: "supervisor" }}
    >
      <Text as="p" block>
        {say("why")}
      </Text>
      <Ready query={query}>
        {({ agreements }) =>
          agreements.length === 0 ? (
            <Empty>{say("nothing")}</Empty>
          ) : (
            agreements.map((agreement) => (
              <OneAgreement
                key={`${agreement.groupId} ${agreement.personId}`}
                agreement={agreement}
                onAccepted={() => void query.refetch()}
                say={say}
              />
            ))
          )
        }
      </Ready>
    </Frame>
  );
}
