import type { CalendarEvent } from "../api/shapes.ts";
import { timesText } from "../moments.ts";
import { usePlace } from "../place.tsx";
import { useSettings } from "../settings.tsx";

/** An event in a day or in the list; it opens the details. */
export function EventButton({ event }: { readonly event: CalendarEvent }) {
  const { say } = useSettings();
  const { go } = usePlace();
  const { id, subject, startsAt, endsAt, cancelled } = event;
  return (
    <button
      type="button"
      className={cancelled ? "event cancelled" : "event"}
      onClick={() => go("calendar", id)}
    >
      <span className="event-subject">{subject}</span>
      <span className="quiet">{timesText(startsAt, endsAt)}</span>
      {cancelled && <strong className="event-mark">{say("calendar.cancelled")}</strong>}
    </button>
  );
}
