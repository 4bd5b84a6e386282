import "../../cards/cards.css";
import type { CardJson } from "../../cards/card-json.ts";
import { CardView } from "../../cards/card-view.tsx";

type Props = { readonly card: CardJson; readonly label: string; readonly broken: string };

const nothing = () => undefined;

/** The card as people see it, by the very renderer of Hugo's page; to look at, not to press. */
export function CardPreview({ card, label, broken }: Props) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a card is a group of texts and buttons, no fieldset
    <div role="group" aria-label={label}>
      <div inert={true}>
        <CardView
          card={card}
          busy={false}
          label={label}
          broken={broken}
          onPress={nothing}
          onDrawn={nothing}
        />
      </div>
    </div>
  );
}
