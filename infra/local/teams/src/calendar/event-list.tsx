import type { CalendarEvent } from "../api/shapes.ts";
import { shortDay } from "../moments.ts";
import { useSettings } from "../settings.tsx";
import { useNow } from "../shell/use-now.ts";
import { EventButton } from "./event-button.tsx";
import { byDay } from "./weeks.ts";

/** All events in order: what comes first, what has been below it. */
export function EventList({ events }: { readonly events: readonly CalendarEvent[] }) {
  const { say, language } = useSettings();
  const now = useNow();
  const parts = [
    { name: "upcoming", days: byDay(events.filter(({ endsAt }) => endsAt > now)) },
    { name: "past", days: byDay(events.filter(({ endsAt }) => endsAt <= now)).toReversed() },
  ] as const;
  return (
    <div className="event-list">
      {parts
        .filter(({ days }) => days.length > 0)
        .map(({ name, days }) => (
          <section key={name}>
            <h2>{say(`calendar.${name}`)}</h2>
            <ol>
              {days.map(({ on, events: found }) => (
                <li key={on} className="list-day">
                  <h3>{shortDay(on, language, true)}</h3>
                  <div>
                    {found.map((event) => (
                      <EventButton key={event.id} event={event} />
                    ))}
                  </div>
                </li>
              ))}
            </ol>
          </section>
        ))}
    </div>
  );
}
