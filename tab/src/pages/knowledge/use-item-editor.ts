import { useState } from "react";
import type { ItemField } from "#contract/knowledge-api.ts";
import { emptyForm, formOf, type ItemForm, type ItemView, merged, typedOf } from "./item-form.ts";
import type { Conflict } from "./notices.tsx";
import { type Change, type Changed, useItemChange } from "./use-item-change.ts";

/**
 * The form of one item: what it began with, what was typed, and what the server made of it. Who was
 * second gets what the other changed, and keeps what he typed himself.
 */
export function useItemEditor(
  view: ItemView | undefined,
  onSaved: (view: ItemView, asked: Change["kind"]) => void,
) {
  const [base, setBase] = useState(view);
  const before = base ? formOf(base.item) : emptyForm;
  const [form, setForm] = useState(before);
  const [conflict, setConflict] = useState<Conflict>();

  const onAnswer = (changed: Changed, asked: Change): void => {
    if (changed.kind === "saved") onSaved(changed.view, asked.kind);
    if (changed.kind !== "changed_meanwhile") return;
    const mine = merged(before, form, formOf(changed.view.item), changed.fields);
    setForm(mine.form);
    setBase(changed.view);
    setConflict({ view: changed.view, clashes: mine.clashes });
  };
  const act = useItemChange(view?.id, onAnswer);
  const revision = base?.revision ?? 0;
  return {
    base,
    form,
    conflict,
    act,
    isChanged: JSON.stringify(form) !== JSON.stringify(before),
    wrong: act.data?.kind === "wrong" ? act.data.problems : [],
    change: (part: Partial<ItemForm>) => setForm({ ...form, ...part }),
    takeTheirs: (field: ItemField, theirs: ItemForm) => {
      setForm({ ...form, [field]: theirs[field] });
      const left = (clashes: readonly ItemField[]) => clashes.filter((one) => one !== field);
      setConflict(conflict && { ...conflict, clashes: left(conflict.clashes) });
    },
    save: () => act.mutate({ kind: "save", item: typedOf(form), revision }),
    remove: () => act.mutate({ kind: "remove", revision }),
    restore: (to: number | undefined) =>
      act.mutate({ kind: "restore", revision, ...(to === undefined ? {} : { to }) }),
  };
}
export type ItemEditing = ReturnType<typeof useItemEditor>;
