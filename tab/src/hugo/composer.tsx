import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { type FormEvent, type KeyboardEvent, useId, useRef, useState } from "react";
import { hugoApi } from "#contract/hugo-api.ts";
import { useSay } from "../surroundings.tsx";
import { sentences } from "./texts.ts";

const useStyles = makeStyles({
  form: {
    position: "sticky",
    bottom: 0,
    display: "grid",
    gridTemplateColumns: "1fr auto",
    gap: "4px 8px",
    alignItems: "end",
    padding: "8px 16px max(8px, env(safe-area-inset-bottom))",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    // A small or much enlarged screen needs its room for the answer.
    "@media (max-height: 420px)": { position: "static" },
    "@media (max-width: 280px)": { gridTemplateColumns: "1fr" },
  },
  label: { gridColumn: "1 / -1", fontWeight: tokens.fontWeightSemibold },
  field: {
    minWidth: 0,
    minHeight: "44px",
    maxHeight: "9rem",
    boxSizing: "border-box",
    padding: "10px 12px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottomColor: tokens.colorNeutralStrokeAccessible,
    borderRadius: "6px",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    // Smaller would make a telephone zoom in by itself.
    fontSize: "16px",
    lineHeight: "22px",
    resize: "none",
    fieldSizing: "content",
    "::placeholder": { color: tokens.colorNeutralForeground3, opacity: 1 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  send: { minHeight: "44px", minWidth: "80px" },
  hint: { gridColumn: "1 / -1", color: tokens.colorPaletteRedForeground1, margin: 0 },
});

/** Why a question is not sent at all. */
type Hint = "empty" | "tooLong";
const hintOf = (text: string): Hint | undefined => {
  if (text.trim() === "") return "empty";
  return hugoApi.hugoAsk.input.shape.q.safeParse(text).success ? undefined : "tooLong";
};

type Props = {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly busy: boolean;
  readonly onAsk: (question: string) => void;
};

/** Where somebody types. While an answer is awaited the next question can be typed, not sent. */
export function Composer({ text, onText, busy, onAsk }: Props) {
  const styles = useStyles();
  const say = useSay(sentences);
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [hint, setHint] = useState<Hint>();

  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (busy) return;
    const found = hintOf(text);
    setHint(found);
    if (found) {
      field.current?.focus();
      return;
    }
    onAsk(text.trim());
    onText("");
  };
  const sendOnEnter = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.currentTarget.form?.requestSubmit();
  };
  return (
    <form className={styles.form} onSubmit={send} noValidate>
      <label htmlFor={`${id}field`} className={styles.label}>
        {say("field")}
      </label>
      <textarea
        ref={field}
        id={`${id}field`}
        className={styles.field}
        rows={1}
        value={text}
        placeholder={say("example")}
        enterKeyHint="send"
        autoComplete="off"
        aria-describedby={`${id}hint`}
        aria-invalid={hint !== undefined}
        onChange={({ currentTarget }) => {
          onText(currentTarget.value);
          setHint(undefined);
        }}
        onKeyDown={sendOnEnter}
      />
      <Button type="submit" appearance="primary" className={styles.send} disabledFocusable={busy}>
        {say("send")}
      </Button>
      <p id={`${id}hint`} role="status" className={styles.hint}>
        {hint && say(hint)}
      </p>
    </form>
  );
}
