import { Link } from "@fluentui/react-components";
import { hashOf } from "../../routes.ts";
import { useSay } from "../../surroundings.tsx";
import { sentences } from "./texts.ts";

type Props = { readonly groupId: string; readonly assignmentId: string };

/** The way to the page of one assignment, from wherever it is named. */
export function HandInLink({ groupId, assignmentId }: Props) {
  const say = useSay(sentences);
  return (
    <Link href={hashOf({ page: "hand_in", groupId, assignmentId })} inline>
      {say("openPage")}
    </Link>
  );
}
