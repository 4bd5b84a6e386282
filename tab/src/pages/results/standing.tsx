import { Text } from "@fluentui/react-components";
import type { Output } from "#contract/api.ts";
import type { SayResults } from "./texts.ts";

type Props = {
  readonly counts: Output<"groupResults">["participants"][number]["counts"];
  readonly say: SayResults;
};

/** One line about somebody: what is met, and what asks for attention. */
export function Standing({ counts, say }: Props) {
  const parts = [
    say("sum", { met: counts.met }),
    ...(counts.waiting > 0 ? [say("waits", { count: counts.waiting })] : []),
    ...(counts.late > 0 ? [say("late", { count: counts.late })] : []),
  ];
  return (
    <Text size={200} block>
      {parts.join(" · ")}
    </Text>
  );
}
