import { Link, Text } from "@fluentui/react-components";
import type { ResultView } from "#contract/review-api.ts";
import { Tag } from "../../look/tag.tsx";
import { hashOf } from "../../routes.ts";
import { resultLooks } from "./result-looks.ts";
import type { SayResults } from "./texts.ts";

type Props = {
  readonly groupId: string;
  readonly person: { readonly personId: string; readonly name: string };
  readonly result: ResultView | undefined;
  readonly say: SayResults;
};

/** How one piece stands; opens the work, also to give more time where nothing was handed in yet. */
export function ResultCell({ groupId, person: { personId, name }, result, say }: Props) {
  if (result === undefined) return <Text>–</Text>;
  const { assignmentId, title } = result;
  const state = say(`groupState.${result.state}`);
  const tag = <Tag {...resultLooks[result.state]}>{state}</Tag>;
  if (result.state === "not_open") return tag;
  return (
    <Link
      href={hashOf({ page: "work", groupId, personId, assignmentId })}
      aria-label={say("cell", { name, title, state })}
    >
      {tag}
    </Link>
  );
}
