import { AdaptiveCard, GlobalRegistry, HostConfig, Table, Versions } from "adaptivecards";
import { useEffect, useRef, useState } from "react";
import { markdownToHtml } from "../../../../../bot/contract/card-markdown.ts";
import type { CardJson } from "../api/shapes.ts";
import { useSettings } from "../settings.tsx";
import { type CardPress, pressOf } from "./card-press.ts";
import { hostConfig } from "./host-config.ts";

AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdownToHtml(text);
  result.didProcess = true;
};

// The package says that its files have no side effects, so a bundler leaves out the file that
// registers tables unless something of it is used.
GlobalRegistry.elements.register("Table", Table, Versions.v1_5);

/** The line with the name and the time above a card stays in sight too. */
const roomForHeadInPx = 40;

type Props = {
  readonly card: CardJson;
  readonly busy: boolean;
  readonly onPress: (press: CardPress) => void;
};

function rendered(
  json: string,
  onPress: (press: CardPress) => void,
  onLink: (url: string) => void,
) {
  const card = new AdaptiveCard();
  card.hostConfig = new HostConfig(hostConfig);
  card.onExecuteAction = (action) => {
    const press = pressOf(action);
    if (press) onPress(press);
  };
  card.onAnchorClicked = (_, anchor) => {
    onLink(anchor.href);
    return true;
  };
  card.parse(JSON.parse(json));
  return card.render();
}

/** After an answer the keyboard stays at the card, and another card in its place starts at its top. */
function keepPlace(box: HTMLElement, isReplaced: boolean): void {
  if (document.activeElement === document.body) box.focus({ preventScroll: true });
  const scroller = box.closest("[data-scroller]");
  if (!(isReplaced && scroller)) return;
  const above = scroller.getBoundingClientRect().top - box.getBoundingClientRect().top;
  if (above > 0) scroller.scrollTop -= above + roomForHeadInPx;
}

/**
 * A card by Microsoft's own renderer. It is drawn again only when the card itself differs, so that
 * a refresh of the chat leaves what somebody is typing alone.
 */
export function CardView({ card, busy, onPress }: Props) {
  const { say } = useSettings();
  const place = useRef<HTMLDivElement>(null);
  const pressed = useRef(onPress);
  const wasBusy = useRef(false);
  const isReplaced = useRef(false);
  const [isBroken, setIsBroken] = useState(false);
  const json = JSON.stringify(card);
  useEffect(() => {
    pressed.current = onPress;
  });
  useEffect(() => {
    const box = place.current;
    if (!box) return;
    const element = rendered(
      json,
      (press) => pressed.current(press),
      (url) => pressed.current({ kind: "link", url }),
    );
    box.replaceChildren(...(element ? [element] : []));
    isReplaced.current = wasBusy.current;
    setIsBroken(!element);
  }, [json]);
  useEffect(() => {
    const box = place.current;
    if (!box) return;
    for (const button of box.querySelectorAll("button")) button.disabled = busy;
    box.inert = busy;
    if (wasBusy.current && !busy) keepPlace(box, isReplaced.current);
    isReplaced.current = false;
    wasBusy.current = busy;
  }, [busy]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a card is a group of texts and buttons, no fieldset
    <div className="card" role="group" aria-label={summaryOf(card) ?? say("chat.card")}>
      <div ref={place} className="card-body" tabIndex={-1} aria-busy={busy} />
      {isBroken && <p className="card-problem">{summaryOf(card) ?? say("cards.broken")}</p>}
    </div>
  );
}

const summaryOf = (card: CardJson): string | undefined => {
  const text = card["fallbackText"] ?? card["speak"];
  return typeof text === "string" ? text : undefined;
};
