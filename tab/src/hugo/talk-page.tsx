import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { Fragment, useEffect, useRef, useState } from "react";
import type { Language } from "#contract/languages.ts";
import { useLanguage, useSay } from "../surroundings.tsx";
import { Composer } from "./composer.tsx";
import { EntryView } from "./entry-view.tsx";
import type { Opening } from "./opening.ts";
import { hidden } from "./talk-look.ts";
import { isBusy, type Talk } from "./talk-state.ts";
import { sentences } from "./texts.ts";
import { TroubleNote } from "./trouble-note.tsx";
import { type Talking, useTalk } from "./use-talk.ts";
import { Waiting } from "./waiting.tsx";

const useStyles = makeStyles({
  page: {
    display: "flex",
    flexDirection: "column",
    minHeight: "100dvh",
    maxWidth: "44rem",
    margin: "0 auto",
    fontSize: "16px",
    lineHeight: "24px",
  },
  header: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: "4px 12px",
    padding: "12px 16px 0",
  },
  title: {
    ...typographyStyles.title3,
    overflowWrap: "anywhere",
    "@media (max-width: 640px)": { fontSize: "20px", lineHeight: "28px" },
  },
  subtitle: { flexBasis: "100%", color: tokens.colorNeutralForeground2 },
  hidden,
  talk: { flex: "1 0 auto", display: "flex", flexDirection: "column" },
  log: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: "16px 16px 0",
  },
  // Pushes the field to the lower edge while there is little to read.
  end: { flexGrow: 1, padding: "8px 16px" },
  footer: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: "8px 16px 16px",
    fontSize: "14px",
    lineHeight: "20px",
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  // As large as a finger.
  button: { minHeight: "44px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** In its own language, so that who needs it can read it. */
const otherLanguage = {
  nl: { language: "en", words: "English" },
  en: { language: "nl", words: "Nederlands" },
} as const satisfies Record<Language, { language: Language; words: string }>;

function LanguageChoice({ onLanguage }: { readonly onLanguage: (language: Language) => void }) {
  const styles = useStyles();
  const { language, words } = otherLanguage[useLanguage()];
  return (
    <Button lang={language} className={styles.button} onClick={() => onLanguage(language)}>
      {words}
    </Button>
  );
}

/** A little of what stands above it stays in sight. */
const roomAboveInPx = 12;

/** The beginning of an answer is read first, however long it is; what is in sight already stays put. */
function bringIntoSight(heading: HTMLElement): void {
  heading.focus({ preventScroll: true });
  const message = heading.closest("[data-message]") ?? heading;
  const before = message.previousElementSibling;
  const from = before?.hasAttribute("data-question") ? before : message;
  const top = from.getBoundingClientRect().top - roomAboveInPx;
  if (top < 0 || top > window.innerHeight / 3) window.scrollBy({ top });
}

type LogProps = Pick<Talking, "talk" | "press" | "retry"> & {
  readonly onDrawn: (at: number, heading: HTMLElement) => void;
};

/** Whether something went wrong with a button of this very card. */
const isAt = ({ trouble }: Talk, at: number): boolean =>
  trouble?.act.kind === "press" && trouble.act.at === at;

function Log({ talk, press, retry, onDrawn }: LogProps) {
  const styles = useStyles();
  const say = useSay(sentences);
  const { entries, trouble, waitingFor } = talk;
  const note = trouble && <TroubleNote trouble={trouble} onRetry={() => retry(trouble)} />;
  const isBelowCard = entries.some(({ kind, at }) => kind === "card" && isAt(talk, at));
  const waitText = say(waitingFor?.kind === "ask" ? "looking" : "busy");
  return (
    <>
      <div role="log" aria-live="polite" aria-label={say("talk")} className={styles.log}>
        {entries.map((entry) => (
          <Fragment key={`${entry.kind}-${entry.at}`}>
            <div data-message data-question={entry.kind === "question" || undefined}>
              <EntryView
                entry={entry}
                busy={isBusy(talk)}
                onPress={press}
                onDrawn={(heading) => onDrawn(entry.at, heading)}
              />
            </div>
            {entry.kind === "card" && isAt(talk, entry.at) && note}
          </Fragment>
        ))}
        {!isBelowCard && note}
      </div>
      <div className={styles.end}>
        <Waiting text={waitingFor && waitText} />
      </div>
    </>
  );
}

type Props = {
  readonly opening: Opening;
  readonly onLanguage: (language: Language) => void;
};

/** A talk with Hugo: what was said, and a place to type. */
export function TalkPage({ opening, onLanguage }: Props) {
  const styles = useStyles();
  const say = useSay(sentences);
  const language = useLanguage();
  const [text, setText] = useState("");
  const keepTyped = (q: string): void => setText((now) => (now === "" ? q : now));
  const { talk, ask, press, begin, retry } = useTalk(language, opening.audience, keepTyped);
  const { isEmbedded } = opening;

  // A page that opens takes nobody's focus, least of all in the middle of the provider's own page.
  const awaitedAt = useRef<number>(undefined);
  const awaiting =
    <A extends readonly unknown[]>(act: (...given: A) => number) =>
    (...given: A): number => {
      awaitedAt.current = act(...given);
      return awaitedAt.current;
    };
  const onDrawn = (at: number, heading: HTMLElement): void => {
    if (at !== awaitedAt.current) return;
    awaitedAt.current = undefined;
    bringIntoSight(heading);
  };

  const { question, intakeId } = opening;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page opens
  useEffect(() => {
    if (question !== undefined) ask(question);
    else if (intakeId !== undefined) begin("intake.start", { intakeId });
    else begin("hugo.start", {});
  }, []);

  useEffect(() => {
    document.title = say("title");
  }, [say]);

  const [first] = talk.entries;
  const isUntouched = talk.entries.length === 1 && talk.waitingFor === undefined;
  const chooseLanguage = (chosen: Language): void => {
    onLanguage(chosen);
    if (isUntouched && first?.kind === "card") setGreetAgainAt(first.at);
  };
  const [greetAgainAt, setGreetAgainAt] = useState<number>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: only after another language was chosen
  useEffect(() => {
    if (greetAgainAt === undefined) return;
    setGreetAgainAt(undefined);
    press({ at: greetAgainAt, verb: "hugo.start", data: {}, words: "" });
  }, [greetAgainAt]);

  const choice = <LanguageChoice onLanguage={chooseLanguage} />;
  return (
    <div className={styles.page}>
      <header className={isEmbedded ? styles.hidden : styles.header}>
        <h1 className={styles.title}>{say("title")}</h1>
        {!isEmbedded && choice}
        <p className={styles.subtitle}>{say("subtitle")}</p>
      </header>
      {/* The page around us has a main part too. */}
      <main aria-label={isEmbedded ? say("title") : undefined} className={styles.talk}>
        <Log talk={talk} press={awaiting(press)} retry={awaiting(retry)} onDrawn={onDrawn} />
        <Composer text={text} onText={setText} busy={isBusy(talk)} onAsk={awaiting(ask)} />
      </main>
      <footer className={styles.footer}>
        <p>{say("names")}</p>
        <p>{say("kept")}</p>
        <div className={styles.buttons}>
          <Button
            className={styles.button}
            disabledFocusable={isBusy(talk)}
            onClick={() => awaiting(begin)("hugo.start", {})}
          >
            {say("startOver")}
          </Button>
          {isEmbedded && choice}
        </div>
      </footer>
    </div>
  );
}
