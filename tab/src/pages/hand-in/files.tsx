import {
  Button,
  MessageBar,
  MessageBarBody,
  makeStyles,
  mergeClasses,
  Text,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { type DragEvent, useRef, useState } from "react";
import { Icon } from "../../look/icons.tsx";
import { Problem } from "../../look/problem.tsx";
import { acceptList, isPicture } from "./chosen-file.ts";
import { FileRow } from "./file-row.tsx";
import type { SayHandIn } from "./texts.ts";
import type { useUploads } from "./use-uploads.ts";

const useStyles = makeStyles({
  files: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  title: { ...typographyStyles.subtitle2, margin: 0, outlineStyle: "none" },
  place: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    gap: tokens.spacingVerticalS,
    padding: "16px",
    borderRadius: tokens.borderRadiusXLarge,
    border: `2px dashed ${tokens.colorNeutralStrokeAccessible}`,
    textAlign: "center",
  },
  over: {
    border: `2px solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorNeutralBackground1Selected,
  },
  input: { display: "none" },
  touch: { "@media (pointer: coarse)": { display: "none" } },
  quiet: { color: tokens.colorNeutralForeground2 },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    "> li:first-child": { borderTopStyle: "none" },
  },
  aloud: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

type Props = {
  readonly files: ReturnType<typeof useUploads>;
  readonly busy: boolean;
  readonly say: SayHandIn;
};

/** Choosing, dropping and following files; works with the keyboard through the same button. */
export function Files({ files: { uploads, news, ...act }, busy, say }: Props) {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const [over, setOver] = useState(false);
  const [problem, setProblem] = useState<Error>();

  const chosen = (list: FileList | null): void => {
    if (list && !busy) act.add([...list]);
  };
  const dropped = (event: DragEvent): void => {
    // Otherwise the browser leaves the tab and opens the file.
    event.preventDefault();
    setOver(false);
    chosen(event.dataTransfer.files);
  };
  const dragged = (event: DragEvent): void => {
    event.preventDefault();
    setOver(true);
  };
  const removed = async (key: string): Promise<void> => {
    setProblem(undefined);
    try {
      await act.remove(key);
      // The button that had the focus is gone with its line.
      heading.current?.focus();
    } catch (thrown) {
      setProblem(thrown instanceof Error ? thrown : new Error(String(thrown)));
    }
  };
  const hasPictures = uploads.some(({ state, name }) => state !== "refused" && isPicture(name));
  return (
    <section aria-label={say("files.title")} className={styles.files}>
      <h3 ref={heading} tabIndex={-1} className={styles.title}>
        {say("files.title")}
      </h3>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra; the button does the same */}
      <div
        className={mergeClasses(styles.place, over && styles.over)}
        onDragOver={dragged}
        onDragLeave={() => setOver(false)}
        onDrop={dropped}
      >
        <Text className={styles.touch}>{say("files.drop")}</Text>
        <Button
          icon={<Icon name="file" />}
          disabledFocusable={busy}
          onClick={() => input.current?.click()}
        >
          {say("files.choose")}
        </Button>
        <Text size={200} className={styles.quiet}>
          {say("files.types")}
        </Text>
        <input
          ref={input}
          type="file"
          multiple
          accept={acceptList}
          aria-label={say("files.choose")}
          className={styles.input}
          onChange={({ currentTarget }) => {
            chosen(currentTarget.files);
            // Choosing the same file again, to go on with it, must count as a change.
            currentTarget.value = "";
          }}
        />
      </div>
      <span role="status" className={styles.aloud}>
        {news && say(`files.news.${news.what}`, { name: news.name })}
      </span>
      {hasPictures && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{say("files.pictures")}</MessageBarBody>
        </MessageBar>
      )}
      {problem && <Problem error={problem} />}
      {uploads.length > 0 && (
        <ul aria-label={say("files.list")} className={styles.list}>
          {uploads.map((upload) => (
            <FileRow
              key={upload.key}
              upload={upload}
              say={say}
              onPause={() => act.pause(upload.key)}
              onResume={() => act.resume(upload.key)}
              onRemove={() => void removed(upload.key)}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
