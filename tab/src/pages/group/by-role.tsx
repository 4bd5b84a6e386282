import type { ReactNode } from "react";
import { Frame } from "../../look/frame.tsx";
import { Ready } from "../../look/ready.tsx";
import { useMe } from "../../queries.ts";
import { general, useSay } from "../../surroundings.tsx";
import { oversees } from "./group-menus.ts";

type Props = {
  readonly groupId: string;
  /** For the teacher of the group and for a coordinator. */
  readonly overseer: ReactNode;
  readonly participant: ReactNode;
};

/** One address for everybody; what it shows follows from the role. The server checks it again. */
export function ByRole({ groupId, overseer, participant }: Props) {
  const say = useSay(general);
  const query = useMe();
  if (query.data === undefined) {
    return (
      <Frame title={say("app")}>
        <Ready query={query}>{() => null}</Ready>
      </Frame>
    );
  }
  return oversees(query.data, groupId) ? overseer : participant;
}
