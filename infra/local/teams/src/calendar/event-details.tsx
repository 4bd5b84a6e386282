import {
  Badge,
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import { dayText } from "../../../../../bot/kernel/time.ts";
import type { CalendarEvent } from "../api/shapes.ts";
import { HtmlFrame } from "../mail/html-frame.tsx";
import { dayOf, timesText } from "../moments.ts";
import { usePlace } from "../place.tsx";
import { useSettings } from "../settings.tsx";
import { Icon } from "../shell/icons.tsx";

const nameOf = (who: string | { readonly name: string }): string =>
  typeof who === "string" ? who : who.name;

type Props = { readonly event: CalendarEvent; readonly onClose: () => void };

/** One event, with the way into the meeting. */
export function EventDetails({ event, onClose }: Props) {
  const { say, language } = useSettings();
  const { follow } = usePlace();
  const { subject, startsAt, endsAt, cancelled, joinUrl, organiser, attendees, html, location } =
    event;
  return (
    <Dialog open onOpenChange={(_, { open }) => open || onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{subject}</DialogTitle>
          <DialogContent className="event-details">
            {cancelled && <Badge color="danger">{say("calendar.cancelled")}</Badge>}
            <p>
              {dayText(dayOf(startsAt), language, true)}, {timesText(startsAt, endsAt)}
            </p>
            {location && <p>{say("calendar.location", { location })}</p>}
            {organiser && (
              <p className="quiet">{say("calendar.organiser", { name: nameOf(organiser) })}</p>
            )}
            <details>
              <summary>{say("calendar.attendees", { count: attendees.length })}</summary>
              <ul>
                {attendees.map((who) => (
                  <li key={nameOf(who)}>{nameOf(who)}</li>
                ))}
              </ul>
            </details>
            {html && <HtmlFrame title={subject} html={html} onLink={follow} />}
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{say("page.close")}</Button>
            {joinUrl && !cancelled && (
              <Button
                appearance="primary"
                icon={<Icon name="video" />}
                onClick={() => follow(joinUrl)}
              >
                {say("calendar.join")}
              </Button>
            )}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
