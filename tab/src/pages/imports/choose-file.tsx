import { Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { type DragEvent, useRef, useState } from "react";
import { Icon } from "../../look/icons.tsx";
import type { SayImport } from "./texts.ts";

const useStyles = makeStyles({
  place: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    gap: tokens.spacingVerticalM,
    padding: "28px 16px",
    borderRadius: tokens.borderRadiusXLarge,
    border: `2px dashed ${tokens.colorNeutralStrokeAccessible}`,
    textAlign: "center",
  },
  again: { flexDirection: "row", flexWrap: "wrap", padding: "12px 16px", textAlign: "left" },
  over: {
    border: `2px solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorNeutralBackground1Selected,
  },
  input: { display: "none" },
  touch: { "@media (pointer: coarse)": { display: "none" } },
});

type Props = {
  readonly busy: boolean;
  /** True when there is a file already: then this is the second choice. */
  readonly again: boolean;
  readonly say: SayImport;
  readonly onChoose: (file: File) => void;
};

/** A place to drop a file, and a button that does the same. */
export function ChooseFile({ busy, again, say, onChoose }: Props) {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const chosen = (files: FileList | null): void => {
    const file = files?.[0];
    if (file) onChoose(file);
  };
  const dropped = (event: DragEvent): void => {
    // Otherwise the browser leaves the tab and opens the file.
    event.preventDefault();
    setOver(false);
    if (!busy) chosen(event.dataTransfer.files);
  };
  const dragged = (event: DragEvent): void => {
    event.preventDefault();
    setOver(true);
  };
  return (
    <section
      aria-label={say("file.drop")}
      className={mergeClasses(styles.place, again && styles.again, over && styles.over)}
      onDragOver={dragged}
      onDragLeave={() => setOver(false)}
      onDrop={dropped}
    >
      <Icon name="file" size={again ? 20 : 32} />
      <Text className={styles.touch}>{say("file.drop")}</Text>
      <Button
        appearance={again ? "secondary" : "primary"}
        disabledFocusable={busy}
        onClick={() => input.current?.click()}
      >
        {say(again ? "file.another" : "file.choose")}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".xlsx,.csv"
        aria-label={say("file.choose")}
        className={styles.input}
        onChange={({ currentTarget }) => {
          chosen(currentTarget.files);
          // Choosing the same file again after mending it must count as a change.
          currentTarget.value = "";
        }}
      />
    </section>
  );
}
