import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { Panel } from "../../look/panel.tsx";
import { Tag } from "../../look/tag.tsx";
import { useLanguage } from "../../surroundings.tsx";
import type { SayTickets } from "./texts.ts";
import { lookOf, looks, momentText, roleText, type TicketView } from "./ticket-look.ts";

const useStyles = makeStyles({
  facts: {
    display: "grid",
    gridTemplateColumns: "max-content minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    "& dd": { margin: 0, overflowWrap: "anywhere" },
    "& dt": { color: tokens.colorNeutralForeground2 },
  },
  state: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
  },
});

type Props = { readonly ticket: TicketView; readonly say: SayTickets };

/** Who asks, why, and how it stands. */
export function TicketFacts({ ticket, say }: Props) {
  const styles = useStyles();
  const language = useLanguage();
  const { state, dueAt, openedAt, owner, takenBy, reason, mail } = ticket;
  const look = lookOf(ticket);
  const by = takenBy && (takenBy.isMe ? say("takenByYou") : say("takenBy", { name: takenBy.name }));
  const rows: readonly (readonly [string, string])[] = [
    [say("facts.who"), roleText(ticket, say)],
    ...(mail ? [[say("facts.mail"), mail] as const] : []),
    [say("facts.reason"), say(`reason.${reason}`)],
    [say("facts.asked"), say("moment", momentText(openedAt, language))],
    ...(state === "answered"
      ? []
      : [[say("facts.owner"), owner ?? say("facts.everybody")] as const]),
  ];
  return (
    <Panel title={say("facts.title")}>
      <div className={styles.state}>
        <Tag {...looks[look]}>{say(`state.${look}`)}</Tag>
        {by && <Text>{by}</Text>}
        {state !== "answered" && <Text>{say("due", momentText(dueAt, language))}</Text>}
      </div>
      <dl className={styles.facts}>
        {rows.map(([what, value]) => (
          // A name with its value, side by side in the grid.
          <div key={what} style={{ display: "contents" }}>
            <dt>{what}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
