import { AdaptiveCard, GlobalRegistry, HostConfig, Table, Versions } from "adaptivecards";
import { useEffect, useRef, useState } from "react";
import { markdownToHtml } from "#contract/card-markdown.ts";
import { type CardJson, forPage, gistOf } from "./card-json.ts";
import { type CardPress, pressOf } from "./card-press.ts";
import { followLink } from "./follow-link.ts";
import { hostConfigFor } from "./host-config.ts";

AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdownToHtml(text);
  result.didProcess = true;
};

// The package says that its files have no side effects, so a bundler leaves out the file that
// registers tables unless something of it is used.
GlobalRegistry.elements.register("Table", Table, Versions.v1_5);

type Pressed = Extract<CardPress, { kind: "execute" }>;

function drawn(json: CardJson, onPress: (pressed: Pressed) => void): HTMLElement | undefined {
  const card = new AdaptiveCard();
  card.hostConfig = new HostConfig(hostConfigFor(json));
  card.onExecuteAction = (action) => {
    const press = pressOf(action);
    if (press?.kind === "link") followLink(press.url);
    if (press?.kind === "execute") onPress(press);
  };
  card.onAnchorClicked = (_, anchor) => {
    followLink(anchor.href);
    return true;
  };
  card.parse(json);
  return card.render();
}

/** What a screen reader says first of an answer; without a heading that is the card itself. */
function headingOf(box: HTMLElement): HTMLElement {
  const heading = box.querySelector<HTMLElement>("[role=heading]");
  if (heading) heading.tabIndex = -1;
  return heading ?? box;
}

type Props = {
  readonly card: CardJson;
  readonly busy: boolean;
  readonly label: string;
  readonly broken: string;
  readonly onPress: (pressed: Pressed) => void;
  /** After each drawing, with what is to be read first. */
  readonly onDrawn: (heading: HTMLElement) => void;
};

/**
 * A card by Microsoft's own renderer. It is drawn again only when the card itself differs, so that what
 * somebody filled in stays when something goes wrong.
 */
export function CardView({ card, busy, label, broken, onPress, onDrawn }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const latest = useRef({ onPress, onDrawn });
  const [isBroken, setIsBroken] = useState(false);
  useEffect(() => {
    latest.current = { onPress, onDrawn };
  });
  useEffect(() => {
    const box = place.current;
    if (!box) return;
    const element = drawn(forPage(card), (pressed) => latest.current.onPress(pressed));
    box.replaceChildren(...(element ? [element] : []));
    setIsBroken(!element);
    latest.current.onDrawn(headingOf(box));
  }, [card]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a card is a group of texts and buttons, no fieldset
    <div className="card" role="group" aria-label={gistOf(card) ?? label}>
      <div ref={place} tabIndex={-1} aria-busy={busy} inert={busy} className="card-body" />
      {isBroken && <p className="card-broken">{gistOf(card) ?? broken}</p>}
    </div>
  );
}
