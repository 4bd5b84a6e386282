import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { Panel } from "../../look/panel.tsx";
import { useLanguage } from "../../surroundings.tsx";
import type { SayTickets } from "./texts.ts";
import { momentText, type TicketView } from "./ticket-look.ts";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    listStyleType: "none",
    margin: 0,
    padding: 0,
  },
  said: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
  },
  ours: { borderLeftColor: tokens.colorBrandStroke1 },
  text: { whiteSpace: "pre-wrap", overflowWrap: "anywhere", unicodeBidi: "plaintext" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

type Said = {
  readonly key: string;
  readonly head: string;
  readonly at?: string;
  readonly text: string;
  readonly isOurs?: boolean;
};

/** Everything that was said, in the order in which it was said. */
function saidIn(
  {
    name,
    isVisitor,
    turns,
    words,
    answers,
    more,
  }: Pick<TicketView, "name" | "isVisitor" | "turns" | "words" | "answers" | "more">,
  say: SayTickets,
): readonly Said[] {
  const asker = name || say("nobody");
  // A visitor's page sends what Hugo said; somebody who wants to can change that.
  const hugo = say(isVisitor ? "talk.hugoOfVisitor" : "talk.hugo");
  const before = turns.map(({ by, text }, index) => ({
    key: `turn-${index}`,
    head: by === "asker" ? asker : hugo,
    text,
  }));
  const asked = words ? [{ key: "words", head: asker, text: words }] : [];
  const after = [
    ...answers.map(({ by, at, text }, index) => ({
      key: `answer-${index}`,
      head: say("talk.answer", { name: by }),
      at,
      text,
      isOurs: true,
    })),
    ...(more
      ? [{ key: "more", head: say("talk.more", { name: asker }), at: more.at, text: more.text }]
      : []),
  ];
  return [...before, ...asked, ...after.toSorted((a, b) => a.at.localeCompare(b.at))];
}

type Props = { readonly ticket: TicketView; readonly say: SayTickets };

export function Conversation({ ticket, say }: Props) {
  const styles = useStyles();
  const language = useLanguage();
  return (
    <Panel title={say("talk.title")}>
      {ticket.isEmptied && <Text>{say("emptied")}</Text>}
      <ul className={styles.list}>
        {saidIn(ticket, say)
          .filter(({ text }) => text !== "")
          .map(({ key, head, at, text, isOurs }) => (
            <li key={key} className={mergeClasses(styles.said, isOurs && styles.ours)}>
              <Text size={200} className={styles.quiet}>
                <Text size={200} weight="semibold">
                  {head}
                </Text>
                {at && ` · ${say("moment", momentText(at, language))}`}
              </Text>
              <Text className={styles.text}>{text}</Text>
            </li>
          ))}
      </ul>
      {ticket.helpedAt && ticket.name && <Text>✓ {say("talk.helped", { name: ticket.name })}</Text>}
    </Panel>
  );
}
