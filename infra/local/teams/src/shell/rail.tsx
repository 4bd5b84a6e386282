import { usePlace } from "../place.tsx";
import { areas } from "../route.ts";
import { useSettings } from "../settings.tsx";
import { Icon } from "./icons.tsx";

/** The app rail: at the left, and at the bottom of a phone. */
export function Rail({ unread }: { readonly unread: number }) {
  const { say } = useSettings();
  const { route, go } = usePlace();
  return (
    <nav className="rail" aria-label={say("areas.label")}>
      {areas.map((area) => (
        <button
          key={area}
          type="button"
          className={area === "app" ? "rail-item rail-app" : "rail-item"}
          aria-current={route.area === area ? "page" : undefined}
          onClick={() => go(area)}
        >
          <span className="rail-icon">
            <Icon name={area} size={24} />
            {area === "chat" && unread > 0 && (
              <span className="count">
                {unread}
                <span className="only-read"> {say("chat.unread")}</span>
              </span>
            )}
          </span>
          <span>{say(`areas.${area}`)}</span>
        </button>
      ))}
    </nav>
  );
}
