import { Tab, TabList } from "@fluentui/react-components";
import { useState } from "react";
import { useCalendar } from "../api/queries.ts";
import type { CalendarEvent } from "../api/shapes.ts";
import { usePlace } from "../place.tsx";
import { useSettings } from "../settings.tsx";
import { Empty } from "../shell/empty.tsx";
import { Loaded } from "../shell/loaded.tsx";
import { useIsPhone } from "../shell/use-is-phone.ts";
import { EventDetails } from "./event-details.tsx";
import { EventList } from "./event-list.tsx";
import { WeekGrid } from "./week-grid.tsx";

/** The calendar of this person, by week or as a list. */
export function CalendarView() {
  const { person } = usePlace();
  return <Loaded query={useCalendar(person.id)}>{(events) => <Calendar events={events} />}</Loaded>;
}

function Calendar({ events }: { readonly events: readonly CalendarEvent[] }) {
  const { say } = useSettings();
  const { route, go } = usePlace();
  const isPhone = useIsPhone();
  const [view, setView] = useState<"week" | "list">("week");
  const opened = events.find(({ id }) => id === route.parts[0]);
  const shown = isPhone ? "list" : view;
  return (
    <section className="calendar" id="content" tabIndex={-1} aria-label={say("calendar.title")}>
      <header className="content-head">
        <h2 className="area-title">{say("calendar.title")}</h2>
        {!isPhone && (
          <TabList
            size="small"
            aria-label={say("calendar.view")}
            selectedValue={view}
            onTabSelect={(_, { value }) => setView(value === "list" ? "list" : "week")}
          >
            <Tab value="week">{say("calendar.weekView")}</Tab>
            <Tab value="list">{say("calendar.listView")}</Tab>
          </TabList>
        )}
      </header>
      {shown === "week" && <WeekGrid events={events} />}
      {shown === "list" &&
        (events.length === 0 ? (
          <Empty icon="calendar" title={say("calendar.empty")} text={say("calendar.emptyText")} />
        ) : (
          <EventList events={events} />
        ))}
      {opened && <EventDetails event={opened} onClose={() => go("calendar")} />}
    </section>
  );
}
