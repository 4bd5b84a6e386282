import { makeStyles, tokens } from "@fluentui/react-components";
import { AdaptiveCard, HostConfig } from "adaptivecards";
import { useEffect, useRef } from "react";
import { hostConfig } from "./host-config.ts";

const useStyles = makeStyles({
  card: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    overflow: "hidden",
    overflowWrap: "anywhere",
    "& p": { margin: 0 },
    "& a": { color: tokens.colorBrandForegroundLink },
    "& .ac-pushButton": {
      minHeight: "36px",
      padding: "6px 12px",
      border: `1px solid ${tokens.colorNeutralStroke1}`,
      borderRadius: tokens.borderRadiusMedium,
      backgroundColor: tokens.colorNeutralBackground1,
      color: tokens.colorNeutralForeground1,
      fontFamily: tokens.fontFamilyBase,
      fontSize: tokens.fontSizeBase300,
      fontWeight: tokens.fontWeightSemibold,
      textAlign: "start",
    },
    "& .ac-actionSet, & .ac-actionSet > div": { flexWrap: "wrap", rowGap: "8px" },
  },
});

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
/** What was typed, as text: never HTML. Signs that were kept from being Markdown lose their guard. */
AdaptiveCard.onProcessMarkdown = (text, result) => {
  const words = text.replace(/\\([\\`*_[\]#>~|])/g, "$1");
  const safe = words.replace(/[&<>]/g, (sign) => entities[sign] ?? sign);
  result.outputHtml = `<p>${safe.replaceAll("\n", "<br>")}</p>`;
  result.didProcess = true;
};

type Props = { readonly card: Readonly<Record<string, unknown>>; readonly label: string };

/** The card as the chat shows it, drawn by Microsoft's own renderer; to look at, not to press. */
export function CardPreview({ card, label }: Props) {
  const styles = useStyles();
  const place = useRef<HTMLDivElement>(null);
  const json = JSON.stringify(card);
  useEffect(() => {
    const drawing = new AdaptiveCard();
    drawing.hostConfig = new HostConfig(hostConfig);
    drawing.parse(JSON.parse(json));
    const element = drawing.render();
    place.current?.replaceChildren(...(element ? [element] : []));
  }, [json]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a card is a group of texts and buttons, no fieldset
    <div role="group" aria-label={label} className={styles.card}>
      <div ref={place} inert={true} />
    </div>
  );
}
