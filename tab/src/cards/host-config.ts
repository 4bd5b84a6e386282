import type { CardJson } from "./card-json.ts";

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

/** The most words of a row of buttons that stand beside each other on a telephone. */
const shortWords = 12;
const mostBeside = 3;

const listOf = (one: unknown, name: string): readonly unknown[] => {
  const found: unknown = Reflect.get(Object(one), name);
  return Array.isArray(found) ? found : [];
};

/** The words on every button: under the card, and in lists in its text. */
const titlesOf = (card: CardJson): readonly string[] =>
  [card, ...listOf(card, "body")]
    .flatMap((place) => listOf(place, "actions"))
    .map((one) => String(Reflect.get(Object(one), "title") ?? ""));

/** Yes and no stand beside each other; a list of questions stands below each other. */
function actionsOf(card: CardJson) {
  const titles = titlesOf(card);
  const areShort =
    titles.length <= mostBeside && titles.every(({ length }) => length <= shortWords);
  return areShort
    ? { actionsOrientation: "horizontal", actionAlignment: "left" }
    : { actionsOrientation: "vertical", actionAlignment: "stretch" };
}

/**
 * How a card looks on this page: larger than in Teams, for a telephone. Colours are the theme's own
 * variables, so the dark needs no new drawing and what was typed stays.
 */
export const hostConfigFor = (card: CardJson) => ({
  supportsInteractivity: true,
  fontFamily: "var(--fontFamilyBase)",
  fontSizes: { small: 14, default: 16, medium: 16, large: 18, extraLarge: 24 },
  fontWeights: { lighter: 400, default: 400, bolder: 600 },
  lineHeights: { small: 20, default: 24, medium: 24, large: 26, extraLarge: 32 },
  spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
  separator: { lineThickness: 1, lineColor: "var(--colorNeutralStroke2)" },
  imageSizes: { small: 32, medium: 52, large: 100 },
  containerStyles: {
    default: container("colorNeutralBackground1"),
    emphasis: container("colorNeutralBackground3"),
    accent: container("colorBrandBackground2"),
    good: container("colorPaletteGreenBackground1"),
    warning: container("colorPaletteYellowBackground1"),
    attention: container("colorPaletteRedBackground1"),
  },
  inputs: {
    label: {
      inputSpacing: "small",
      requiredInputs: { weight: "bolder", suffix: " *", suffixColor: "attention" },
      optionalInputs: { weight: "bolder" },
    },
    errorMessage: { color: "attention", weight: "default", size: "small" },
  },
  actions: {
    maxActions: 12,
    spacing: "default",
    // The style sheet keeps buttons apart: the renderer's own spacers do not wrap.
    buttonSpacing: 0,
    ...actionsOf(card),
    allowTitleToWrap: true,
    showCard: { actionMode: "inline", inlineTopMargin: 16, style: "emphasis" },
  },
  adaptiveCard: { allowCustomStyle: false },
  factSet: {
    title: { weight: "bolder", wrap: true, maxWidth: 150 },
    value: { wrap: true },
    spacing: 16,
  },
  // The page has the one heading above it.
  textBlock: { headingLevel: 2 },
  textStyles: { heading: { weight: "bolder", size: "large" } },
});
