import { Spinner } from "@fluentui/react-components";
import type { CardJson } from "../api/shapes.ts";
import { useSettings } from "../settings.tsx";
import { Marked } from "../shell/marked.tsx";
import { CardDialog } from "./card-dialog.tsx";
import { CardView } from "./card-view.tsx";
import { useCard } from "./use-card.ts";

type Props = {
  readonly card: CardJson;
  readonly activityId: string;
  readonly conversationId: string;
};

/** A card in a chat or channel, with what its buttons do and the answer underneath. */
export function LiveCard({ card, activityId, conversationId }: Props) {
  const { say } = useSettings();
  const { busy, failed, message, dialog, closeDialog, press } = useCard(activityId, conversationId);
  return (
    <div className={isWide(card) ? "live-card wide" : "live-card"}>
      <CardView card={card} busy={busy} onPress={press} />
      <div role="status">
        {busy && <Spinner size="tiny" labelPosition="after" label={say("cards.busy")} />}
        {!busy && message && <Marked text={message} className="card-message" />}
      </div>
      {failed && (
        <p role="alert" className="card-problem">
          {say("cards.error")}
        </p>
      )}
      {dialog && <CardDialog first={dialog} activityId={activityId} onClose={closeDialog} />}
    </div>
  );
}

const isWide = ({ msteams }: CardJson): boolean =>
  typeof msteams === "object" && msteams !== null && "width" in msteams && msteams.width === "full";
