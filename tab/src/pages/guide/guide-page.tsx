import {
  Button,
  Link,
  makeStyles,
  Subtitle2,
  shorthands,
  Text,
  tokens,
} from "@fluentui/react-components";
import { type ReactNode, useEffect, useState } from "react";
import { findHelper, type Helper } from "../../helper.ts";
import { Frame } from "../../look/frame.tsx";
import type { Route } from "../../routes.ts";
import { useLanguage, useSay } from "../../surroundings.tsx";
import { ReadAloud } from "../hand-in/read-aloud.tsx";
import { parts } from "./layout.ts";
import { type SayGuide, sentences } from "./texts.ts";

const useStyles = makeStyles({
  intro: { maxWidth: "40rem" },
  buttons: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalM,
    "@media print": { display: "none" },
  },
  part: {
    padding: "16px 20px",
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    scrollMarginTop: "16px",
    outlineStyle: "none",
    "@media print": { ...shorthands.borderStyle("none"), padding: "0", breakInside: "avoid" },
  },
  lines: {
    margin: "8px 0 0",
    paddingLeft: "20px",
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    "> li + li": { marginTop: "8px" },
  },
  contents: { listStyleType: "none", margin: 0, padding: 0, "@media print": { display: "none" } },
  jump: { display: "inline-flex", alignItems: "center", minHeight: "32px", textAlign: "start" },
});

const callLine = (say: SayGuide, helper: Helper | undefined): string =>
  helper ? say("call.app", { helper: helper.name, phone: helper.phone }) : say("call.noPhone");

type PartProps = {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly string[];
};
const placeOf = (id: string): string => `guide-${id}`;

function GuidePart({ id, title, lines }: PartProps) {
  const styles = useStyles();
  return (
    <section
      id={placeOf(id)}
      tabIndex={-1}
      aria-labelledby={`${placeOf(id)}-title`}
      className={styles.part}
    >
      <Subtitle2 as="h2" id={`${placeOf(id)}-title`} block>
        {title}
      </Subtitle2>
      <ul className={styles.lines}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

/** Jumps without an address of its own: what stands behind `#` is the page. */
const jumpTo = (id: string): void => {
  const place = document.getElementById(placeOf(id));
  place?.scrollIntoView();
  place?.focus({ preventScroll: true });
};

function Contents({ all, label }: { readonly all: readonly PartProps[]; readonly label: string }) {
  const styles = useStyles();
  return (
    <nav aria-label={label}>
      <ul className={styles.contents}>
        {all.map(({ id, title }) => (
          <li key={id}>
            <Link as="button" className={styles.jump} onClick={() => jumpTo(id)}>
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

type Props = {
  readonly back?: Route;
  /** Beside the buttons, such as the choice of a language. */
  readonly more?: ReactNode;
};

/** What is asked of supervisors and employers: to read, to hear and to print. */
export function GuidePage({ back, more }: Props) {
  const styles = useStyles();
  const say = useSay(sentences);
  const language = useLanguage();
  const [helper, setHelper] = useState<Helper>();
  useEffect(() => void findHelper().then(setHelper), []);

  const call: PartProps = {
    id: "call",
    title: say("call.title"),
    lines: [say("call.content"), callLine(say, helper), say("call.emergency")],
  };
  const all: readonly PartProps[] = [
    ...parts.map(({ id, title, lines }) => ({
      id,
      title: say(title),
      lines: lines.map((line) => say(line)),
    })),
    call,
  ];
  const aloud = [
    say("title"),
    say("intro"),
    ...all.flatMap(({ title, lines }) => [title, ...lines]),
  ];
  return (
    <Frame title={say("title")} subtitle={say("subtitle")} width="narrow" back={back}>
      <Text as="p" size={400} className={styles.intro}>
        {say("intro")}
      </Text>
      <div className={styles.buttons}>
        {/* The voice reads Dutch. */}
        {language === "nl" && <ReadAloud texts={aloud} say={say} />}
        <Button onClick={() => window.print()}>{say("print")}</Button>
        {more}
      </div>
      <Contents all={all} label={say("contents")} />
      {all.map((part) => (
        <GuidePart key={part.id} {...part} />
      ))}
    </Frame>
  );
}
