import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Output } from "#contract/api.ts";
import { HistoryPanel } from "./history-panel.tsx";
import { ItemFields } from "./item-fields.tsx";
import { type ItemView, typedOf } from "./item-form.ts";
import { StandingBars } from "./notices.tsx";
import { PreviewPanel, type Try, TryPanel } from "./preview-panel.tsx";
import { SaveBar } from "./save-bar.tsx";
import type { SayKnowledge } from "./texts.ts";
import { useItemEditor } from "./use-item-editor.ts";
import { usePreview } from "./use-preview.ts";

const useStyles = makeStyles({
  columns: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 3fr) minmax(0, 2fr)",
    gap: tokens.spacingHorizontalL,
    alignItems: "start",
    "@media (max-width: 900px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  column: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  aside: {
    position: "sticky",
    top: "16px",
    "@media (max-width: 900px)": { position: "static" },
  },
});

type Props = {
  /** Undefined for a new one. */
  readonly view: ItemView | undefined;
  readonly knowledge: Output<"knowledge">;
  readonly say: SayKnowledge;
  readonly onSaved: (view: ItemView, news: string) => void;
};

const newsOf = { save: "saved", remove: "removed", restore: "restored" } as const;

/** The form of one item beside what people would see, with its history below. */
export function ItemEditor({ view, knowledge, say, onSaved }: Props) {
  const styles = useStyles();
  const [tried, setTried] = useState<Try>({ q: "", audience: "" });
  const editing = useItemEditor(view, (saved, asked) => onSaved(saved, say(newsOf[asked])));
  const { base, form, wrong, act } = editing;
  const { data: preview, error } = usePreview({
    item: typedOf(form),
    ...(view ? { itemId: view.id } : {}),
    ...(tried.q.trim() === "" ? {} : { q: tried.q }),
    ...(tried.audience === "" ? {} : { audience: tried.audience }),
  });
  // While somebody mends what was wrong, the newest judgement stands at the fields.
  const problems = wrong.length > 0 ? (preview?.problems ?? wrong) : [];
  return (
    <>
      {base && <StandingBars view={base} say={say} />}
      <div className={styles.columns}>
        <div className={styles.column}>
          <ItemFields
            form={form}
            onChange={editing.change}
            problems={problems}
            knowledge={knowledge}
            itemId={view?.id}
            say={say}
          />
          <SaveBar editing={editing} isWrong={problems.length > 0} say={say} />
        </div>
        <div className={`${styles.column} ${styles.aside}`}>
          <PreviewPanel preview={preview} error={error} say={say} />
          <TryPanel value={tried} onChange={setTried} preview={preview} say={say} />
        </div>
      </div>
      {base && (
        <HistoryPanel view={base} busy={act.isPending} onRestore={editing.restore} say={say} />
      )}
    </>
  );
}
