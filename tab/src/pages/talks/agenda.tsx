import { makeStyles, Text, tokens, typographyStyles } from "@fluentui/react-components";
import type { OpenedTalk } from "#contract/talks-api.ts";
import { numberText } from "../../dutch-time.ts";
import { Empty, Panel } from "../../look/panel.tsx";
import { useLanguage } from "../../surroundings.tsx";
import type { SayTalks } from "./texts.ts";

const useStyles = makeStyles({
  person: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  name: { ...typographyStyles.subtitle2, margin: 0 },
  facts: { display: "grid", gap: tokens.spacingVerticalS, margin: 0 },
  value: { margin: 0, overflowWrap: "anywhere" },
  list: { margin: 0, paddingLeft: "20px" },
});

type AgendaOf = OpenedTalk["agenda"][number];
type Props = { readonly agenda: readonly AgendaOf[]; readonly say: SayTalks };

function Facts({ one, say }: { readonly one: AgendaOf; readonly say: SayTalks }) {
  const styles = useStyles();
  const language = useLanguage();
  const { attendance, practice, agreedHours, madeHours, goals } = one;
  const agreed =
    agreedHours === undefined
      ? say("agenda.notAgreed")
      : say("agenda.agreed", { hours: numberText(agreedHours, language) });
  const made = say("agenda.made", { hours: numberText(madeHours, language) });
  const titles = practice.map(({ title, isLate }) =>
    isLate ? say("agenda.late", { title }) : title,
  );
  const rows = [
    [say("agenda.attendance"), say("agenda.counts", attendance)],
    [say("agenda.practice"), titles.join("; ") || say("agenda.noPractice")],
    [say("agenda.hours"), `${agreed}; ${made}`],
    ...(goals ? [[say("agenda.goals"), goals.join("; ") || say("agenda.noGoals")] as const] : []),
  ] as const;
  return (
    <dl className={styles.facts}>
      {rows.map(([word, value]) => (
        <div key={word}>
          <dt>
            <Text weight="semibold">{word}</Text>
          </dt>
          <dd className={styles.value}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What to talk about, made of facts; the same for all three. */
export function Agenda({ agenda, say }: Props) {
  const styles = useStyles();
  return (
    <Panel title={say("agenda.title")}>
      {agenda.length === 0 && <Empty>{say("agenda.empty")}</Empty>}
      {agenda.map((one) => (
        <section key={one.personId} className={styles.person} aria-label={one.name}>
          <h3 className={styles.name}>{one.name}</h3>
          <Facts one={one} say={say} />
        </section>
      ))}
      <section className={styles.person} aria-label={say("agenda.questions")}>
        <h3 className={styles.name}>{say("agenda.questions")}</h3>
        <ul className={styles.list}>
          <li>{say("agenda.job")}</li>
          <li>{say("agenda.help")}</li>
        </ul>
      </section>
    </Panel>
  );
}
