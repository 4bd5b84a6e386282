import { makeStyles, tokens } from "@fluentui/react-components";

/** A list of things with something to do at each: words on the left, buttons behind or below them. */
export const useItemList = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    "> li:first-child": { borderTopStyle: "none" },
  },
  item: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalM,
    padding: "12px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  words: { minWidth: 0, flexGrow: 1, flexBasis: "14rem", overflowWrap: "anywhere" },
  /** What somebody typed, in whatever language and direction. */
  typed: { overflowWrap: "anywhere", unicodeBidi: "plaintext" },
  quiet: { color: tokens.colorNeutralForeground2 },
});
