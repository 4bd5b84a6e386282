import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ImportVerdict } from "#contract/imports.ts";
import { Findings } from "../../look/findings.tsx";
import type { IconName } from "../../look/icons.tsx";
import { Panel } from "../../look/panel.tsx";
import { Tag, type Tone } from "../../look/tag.tsx";
import type { SayImport } from "./texts.ts";

const looks = [
  ["ok", "good", "check"],
  ["warning", "warn", "warning"],
  ["error", "bad", "error"],
] as const satisfies readonly (readonly [keyof ImportVerdict["counts"], Tone, IconName])[];

const useStyles = makeStyles({
  tags: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

type Props = { readonly verdict: ImportVerdict; readonly say: SayImport };

/** What came out of the file, in numbers, and what is to be known about it as a whole. */
export function Summary({ verdict, say }: Props) {
  const styles = useStyles();
  const { counts, findings, fileName, group } = verdict;
  const changes = (["new", "unchanged"] as const)
    .filter((change) => counts[change] > 0)
    .map((change) => `${say(`summary.${change}`, { count: counts[change] })}.`);
  return (
    <Panel title={say("summary.title")}>
      <div role="status">
        <Text block>{say("file.chosen", { file: fileName })}</Text>
        <Text block>{changes.join(" ")}</Text>
        {group?.exists && <Text block>{say("summary.exists")}</Text>}
      </div>
      <div className={styles.tags}>
        {looks
          .filter(([verdictOf]) => counts[verdictOf] > 0)
          .map(([verdictOf, tone, icon]) => (
            <Tag key={verdictOf} tone={tone} icon={icon}>
              {say(`summary.${verdictOf}`, { count: counts[verdictOf] })}
            </Tag>
          ))}
      </div>
      <Findings findings={findings} />
    </Panel>
  );
}
