const colour = (name: string, subtle = name) => ({
  default: `var(--${name})`,
  subtle: `var(--${subtle})`,
});
const foregroundColors = {
  default: colour("colorNeutralForeground1", "colorNeutralForeground2"),
  dark: colour("colorNeutralForeground1", "colorNeutralForeground2"),
  light: colour("colorNeutralForeground2"),
  accent: colour("colorBrandForeground1"),
  good: colour("colorPaletteGreenForeground1"),
  warning: colour("colorPaletteDarkOrangeForeground1"),
  attention: colour("colorPaletteRedForeground1"),
};
const container = (background: string) => ({
  backgroundColor: `var(--${background})`,
  foregroundColors,
});

/** How cards look in Teams, in the colours of the theme. */
export const hostConfig = {
  supportsInteractivity: true,
  fontFamily: "var(--fontFamilyBase)",
  fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
  fontWeights: { lighter: 300, default: 400, bolder: 600 },
  lineHeights: { small: 16, default: 20, medium: 20, large: 24, extraLarge: 32 },
  spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
  separator: { lineThickness: 1, lineColor: "var(--colorNeutralStroke2)" },
  containerStyles: {
    default: container("colorNeutralBackground1"),
    emphasis: container("colorNeutralBackground3"),
    accent: container("colorBrandBackground2"),
    good: container("colorPaletteGreenBackground1"),
    warning: container("colorPaletteYellowBackground1"),
    attention: container("colorPaletteRedBackground1"),
  },
  actions: {
    maxActions: 6,
    spacing: "default",
    buttonSpacing: 8,
    actionsOrientation: "horizontal",
    actionAlignment: "left",
    allowTitleToWrap: true,
  },
  adaptiveCard: { allowCustomStyle: false },
  textBlock: { headingLevel: 3 },
  textStyles: { heading: { weight: "bolder", size: "large" } },
};
