import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { plusDays, weekOf } from "../../../../../bot/kernel/time.ts";
import type { CalendarEvent } from "../api/shapes.ts";
import { dayOf, shortDay, weekAround } from "../moments.ts";
import { useSettings } from "../settings.tsx";
import { Icon } from "../shell/icons.tsx";
import { useNow } from "../shell/use-now.ts";
import { EventButton } from "./event-button.tsx";
import { byDay, byStart } from "./weeks.ts";

type Props = { readonly events: readonly CalendarEvent[] };

/** One week, a column a day. It opens at the week of today, or of the first event after it. */
export function WeekGrid({ events }: Props) {
  const { say, language } = useSettings();
  const now = useNow();
  const today = dayOf(now);
  const [chosen, setChosen] = useState(() => {
    const next = byStart(events).find(({ endsAt }) => endsAt > now);
    return next ? dayOf(next.startsAt) : undefined;
  });
  const on = chosen ?? today;
  const days = byDay(events);
  return (
    <>
      <div className="week-tools">
        <Button onClick={() => setChosen(today)}>{say("calendar.today")}</Button>
        <Button
          appearance="subtle"
          icon={<Icon name="back" />}
          aria-label={say("calendar.previous")}
          onClick={() => setChosen(plusDays(on, -7))}
        />
        <Button
          appearance="subtle"
          icon={<Icon name="forward" />}
          aria-label={say("calendar.next")}
          onClick={() => setChosen(plusDays(on, 7))}
        />
        <h2 aria-live="polite">
          {say("calendar.week", { week: weekOf(on).week })} · {on.slice(0, 4)}
        </h2>
      </div>
      <ol className="week">
        {weekAround(on).map((day) => (
          <li key={day} className={day === today ? "day today" : "day"}>
            <h3>{shortDay(day, language)}</h3>
            {days
              .find((one) => one.on === day)
              ?.events.map((event) => <EventButton key={event.id} event={event} />) ?? (
              <span className="only-read">{say("calendar.nothing")}</span>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}
