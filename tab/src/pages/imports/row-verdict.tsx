import type { IconName } from "../../look/icons.tsx";
import { Tag, type Tone } from "../../look/tag.tsx";
import type { ImportRow } from "./pick-rows.ts";
import type { SayImport } from "./texts.ts";

const looks = {
  ok: { tone: "good", icon: "check" },
  warning: { tone: "warn", icon: "warning" },
  error: { tone: "bad", icon: "error" },
} as const satisfies Record<ImportRow["verdict"], { tone: Tone; icon: IconName }>;

type Props = { readonly verdict: ImportRow["verdict"]; readonly say: SayImport };

export function RowVerdict({ verdict, say }: Props) {
  return <Tag {...looks[verdict]}>{say(`rows.verdictOf.${verdict}`)}</Tag>;
}
