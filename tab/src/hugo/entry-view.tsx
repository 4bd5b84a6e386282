import { makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import { gistOf } from "../cards/card-json.ts";
import { CrashGuard } from "../look/crash-guard.tsx";
import { useSay } from "../surroundings.tsx";
import { hidden } from "./talk-look.ts";
import type { Entry } from "./talk-state.ts";
import { sentences } from "./texts.ts";
import type { Talking } from "./use-talk.ts";

// The renderer of cards is the largest part of this page: it comes while the first card is fetched.
const arriving = import("../cards/card-view.tsx");
const CardView = lazy(async () => ({ default: (await arriving).CardView }));

const useStyles = makeStyles({
  question: {
    width: "fit-content",
    maxWidth: "85%",
    marginLeft: "auto",
    boxSizing: "border-box",
    padding: "10px 14px",
    borderRadius: "14px 14px 4px 14px",
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
  },
  // Ten thousand signs are still one question: its beginning tells which.
  words: {
    display: "-webkit-box",
    WebkitBoxOrient: "vertical",
    WebkitLineClamp: "8",
    overflow: "hidden",
    overflowWrap: "anywhere",
    whiteSpace: "pre-line",
  },
  hidden,
  greeting: {
    padding: "16px",
    borderRadius: "8px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    "& p": { marginTop: "8px" },
  },
  title: { fontSize: "18px", lineHeight: "26px" },
});

function Question({ text }: { readonly text: string }) {
  const styles = useStyles();
  const say = useSay(sentences);
  return (
    <div className={styles.question}>
      <span className={styles.hidden}>{say("you")} </span>
      <p className={styles.words}>{text}</p>
    </div>
  );
}

/** What the page says by itself when the server does not answer: whoever comes is never left alone. */
function Greeting() {
  const styles = useStyles();
  const say = useSay(sentences);
  return (
    <div className={styles.greeting}>
      <h2 className={styles.title}>{say("greeting.title")}</h2>
      <p>{say("greeting.text")}</p>
      <p>{say("greeting.danger")}</p>
    </div>
  );
}

type Props = {
  readonly entry: Entry;
  readonly busy: boolean;
  readonly onPress: Talking["press"];
  readonly onDrawn: (heading: HTMLElement) => void;
};

/** One message of the talk. */
export function EntryView({ entry, busy, onPress, onDrawn }: Props) {
  const say = useSay(sentences);
  if (entry.kind === "question") return <Question text={entry.text} />;
  if (entry.kind === "greeting") return <Greeting />;
  const { at, card } = entry;
  return (
    <CrashGuard instead={<p role="alert">{gistOf(card) ?? say("broken")}</p>}>
      <Suspense fallback={null}>
        <CardView
          card={card}
          busy={busy}
          label={say("card")}
          broken={say("broken")}
          onPress={({ verb, data, words }) => onPress({ at, verb, data, words })}
          onDrawn={onDrawn}
        />
      </Suspense>
    </CrashGuard>
  );
}
