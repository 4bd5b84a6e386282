import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { Output } from "#contract/api.ts";
import type { Sighting } from "#contract/work.ts";
import { dayText } from "../dutch-time.ts";
import type { IconName } from "../look/icons.tsx";
import { Empty } from "../look/panel.tsx";
import { Tag, type Tone } from "../look/tag.tsx";
import { useLanguage, useSay } from "../surroundings.tsx";
import { sentences } from "./texts.ts";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    listStyleType: "none",
    margin: 0,
    padding: 0,
  },
  item: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalXS,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  typed: { whiteSpace: "pre-line", overflowWrap: "anywhere", unicodeBidi: "plaintext" },
});

const looks = {
  by_self: { tone: "good", icon: "check" },
  with_help: { tone: "busy", icon: "info" },
  not_yet: { tone: "warn", icon: "warning" },
  not_there: { tone: "quiet", icon: "circle" },
} as const satisfies Record<Sighting, { tone: Tone; icon: IconName }>;

export function SeenTag({ seen }: { readonly seen: Sighting }) {
  const say = useSay(sentences);
  return <Tag {...looks[seen]}>{say(`seen.${seen}`)}</Tag>;
}

type Props = { readonly sightings: Output<"reviewWork">["sightings"] };

/** What the supervisor saw, newest first; no judgement. */
export function Sightings({ sightings }: Props) {
  const styles = useStyles();
  const say = useSay(sentences);
  const language = useLanguage();
  if (sightings.length === 0) return <Empty>{say("notSeen")}</Empty>;
  return (
    <ul className={styles.list}>
      {sightings.toReversed().map(({ seen, remark, at, attempt }) => (
        <li key={at} className={styles.item}>
          <SeenTag seen={seen} />
          {remark !== undefined && <Text className={styles.typed}>{remark}</Text>}
          <Text size={200} className={styles.quiet}>
            {say("seenOn", { day: dayText(at, language), attempt })}
          </Text>
        </li>
      ))}
    </ul>
  );
}
