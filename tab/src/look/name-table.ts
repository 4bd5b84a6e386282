import { makeStyles, tokens } from "@fluentui/react-components";

/** A wide table of people that scrolls in its own frame: names and titles stay in sight. */
export const useNameTable = makeStyles({
  scroll: {
    overflow: "auto",
    maxHeight: "70vh",
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  // Separate borders: collapsed ones stay behind when a sticky cell moves.
  table: { borderCollapse: "separate", borderSpacing: 0, width: "100%" },
  cell: {
    padding: "8px 12px",
    textAlign: "left",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  head: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    verticalAlign: "bottom",
    minWidth: "7.5rem",
    maxWidth: "11rem",
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  first: {
    position: "sticky",
    left: 0,
    zIndex: 1,
    minWidth: "11rem",
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    fontWeight: tokens.fontWeightSemibold,
  },
  corner: { zIndex: 2 },
});
