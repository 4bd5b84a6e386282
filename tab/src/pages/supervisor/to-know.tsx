import { Text } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { Panel } from "../../look/panel.tsx";
import { keys } from "../../queries.ts";
import { useCall } from "../../surroundings.tsx";
import type { SaySupervisor } from "./texts.ts";

/** What the digest card tells besides what it asks: talks, and hours that stay behind. */
export function ToKnow({ say }: { readonly say: SaySupervisor }) {
  const call = useCall();
  const { data } = useQuery({
    queryKey: keys.supervisorDigest,
    queryFn: () => call("supervisorDigest", {}),
  });
  if (!data) return null;
  const ofPeople = data.people.flatMap(({ name, lines }) =>
    lines.map((text) => say("toKnowOf", { name, text })),
  );
  const all = [...data.talks, ...ofPeople];
  if (all.length === 0) return null;
  return (
    <Panel title={say("toKnow")}>
      {all.map((text) => (
        <Text key={text} block>
          {text}
        </Text>
      ))}
    </Panel>
  );
}
