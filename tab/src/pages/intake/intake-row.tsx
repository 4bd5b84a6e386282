import { Link, Text } from "@fluentui/react-components";
import type { IntakeRow } from "#contract/intake-api.ts";
import { dayText } from "../../dutch-time.ts";
import { useItemList } from "../../look/item-list.ts";
import { hashOf } from "../../routes.ts";
import { useLanguage } from "../../surroundings.tsx";
import { IntakeState } from "./intake-state.tsx";
import type { SayIntake } from "./texts.ts";

type Props = { readonly intake: IntakeRow; readonly say: SayIntake };

/** Who, which certificate, how far, and what is to be arranged first. */
export function IntakeInList({ intake, say }: Props) {
  const styles = useItemList();
  const language = useLanguage();
  const { intakeId, name, certificate, state, answered, asked, toArrange, changedAt } = intake;
  const facts = [
    certificate?.title ?? say("unknownCertificate"),
    ...(state === "busy" ? [say("answered", { answered, asked })] : []),
    say("changed", { day: dayText(changedAt, language, { withYear: true }) }),
  ];
  return (
    <li className={styles.item}>
      <span className={styles.words}>
        <Link href={hashOf({ page: "intake", intakeId })} className={styles.typed}>
          {name ?? say("visitor")}
        </Link>
        <Text block size={200} className={styles.quiet}>
          {facts.join(" · ")}
        </Text>
        {toArrange.length > 0 && (
          <Text block size={200}>
            {say("toArrange", { what: toArrange.join(", ") })}
          </Text>
        )}
      </span>
      <IntakeState state={state} say={say} />
    </li>
  );
}
