import { makeStyles, shorthands, tokens } from "@fluentui/react-components";
import type { AssignmentKind } from "#contract/work.ts";
import type { IconName } from "./icons.tsx";

/** Each kind of work has its own picture, beside its own name and colour. */
export const kindIcons = {
  practise: "practise",
  hand_in: "handIn",
  practice: "practice",
} as const satisfies Record<AssignmentKind, IconName>;

/** The three kinds never share a colour, so nobody hands in what was only to practise. */
export const useKindStyles = makeStyles({
  practise: {
    color: tokens.colorPaletteTealForeground2,
    backgroundColor: tokens.colorPaletteTealBackground2,
    ...shorthands.borderColor(tokens.colorPaletteTealBorderActive),
  },
  hand_in: {
    color: tokens.colorBrandForeground2,
    backgroundColor: tokens.colorBrandBackground2,
    ...shorthands.borderColor(tokens.colorBrandStroke1),
  },
  practice: {
    color: tokens.colorPaletteMarigoldForeground2,
    backgroundColor: tokens.colorPaletteMarigoldBackground2,
    ...shorthands.borderColor(tokens.colorPaletteMarigoldBorderActive),
  },
});
