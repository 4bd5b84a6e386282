import { Link, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { dayText } from "../../dutch-time.ts";
import { useItemList } from "../../look/item-list.ts";
import { Tag } from "../../look/tag.tsx";
import { hashOf } from "../../routes.ts";
import { useLanguage } from "../../surroundings.tsx";
import type { SayTickets } from "./texts.ts";
import { lookOf, looks, momentText, roleText, type TicketLine } from "./ticket-look.ts";

const useStyles = makeStyles({
  words: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  head: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalM,
  },
  link: { fontWeight: tokens.fontWeightSemibold },
  gist: {
    display: "-webkit-box",
    WebkitBoxOrient: "vertical",
    WebkitLineClamp: "2",
    overflow: "hidden",
  },
});

function Line({ line, say }: { readonly line: TicketLine; readonly say: SayTickets }) {
  const list = useItemList();
  const styles = useStyles();
  const language = useLanguage();
  const { ticketId, reason, gist, dueAt, answeredAt, takenBy, state } = line;
  const name = line.name || say("nobody");
  const look = lookOf(line);
  const when =
    state === "answered" && answeredAt
      ? say("answeredOn", { day: dayText(answeredAt, language) })
      : say("due", momentText(dueAt, language));
  return (
    <li className={list.item}>
      <div className={mergeClasses(list.words, styles.words)}>
        <div className={styles.head}>
          <Link
            href={hashOf({ page: "ticket", ticketId })}
            className={styles.link}
            aria-label={say("open", { name, reason: say(`reason.${reason}`) })}
          >
            {name}
          </Link>
          <Tag {...looks[look]}>{say(`state.${look}`)}</Tag>
        </div>
        <Text size={200} className={list.quiet}>
          {say(`reason.${reason}`)} · {roleText(line, say)}
        </Text>
        {gist && <Text className={mergeClasses(list.typed, styles.gist)}>{gist}</Text>}
        <Text size={200} className={list.quiet}>
          {[takenBy ? say("takenBy", { name: takenBy }) : "", when].filter(Boolean).join(" · ")}
        </Text>
      </div>
    </li>
  );
}

type Props = { readonly lines: readonly TicketLine[]; readonly say: SayTickets };

/** Who asks what, why, before when, and how it stands. */
export function TicketList({ lines, say }: Props) {
  const list = useItemList();
  return (
    <ul className={list.list}>
      {lines.map((line) => (
        <Line key={line.ticketId} line={line} say={say} />
      ))}
    </ul>
  );
}
