import { Text } from "@fluentui/react-components";
import type { Output } from "#contract/api.ts";
import type { SaySupervisor } from "./texts.ts";

type Practice = Output<"supervisorOverview">["participants"][number]["practice"];
type Props = { readonly practice: Practice; readonly say: SaySupervisor };

/** How far one participant is, in two lines. */
export function HowItGoes({ practice, say }: Props) {
  const all = practice.length;
  const handedIn = practice.filter(({ attempt }) => attempt > 0).length;
  const met = practice.filter(({ state }) => state === "met").length;
  return (
    <div>
      <Text block>{say("handedInOf", { done: handedIn, all })}</Text>
      <Text block>{say("metOf", { done: met, all })}</Text>
    </div>
  );
}
