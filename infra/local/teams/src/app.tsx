import {
  FluentProvider,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
} from "@fluentui/react-components";
import { useEffect } from "react";
import { useChats, usePeople } from "./api/queries.ts";
import type { Person } from "./api/shapes.ts";
import { useChanges } from "./api/use-changes.ts";
import { CalendarView } from "./calendar/calendar-view.tsx";
import { Announcer } from "./chat/announcer.tsx";
import { ChatView } from "./chat/chat-view.tsx";
import { unreadInAll } from "./chat/unread.ts";
import { useSeen } from "./chat/use-seen.ts";
import { MailView } from "./mail/mail-view.tsx";
import { goTo, PlaceProvider, usePlace, useRoute } from "./place.tsx";
import { useSettings } from "./settings.tsx";
import { ClockStrip } from "./shell/clock-strip.tsx";
import { Gate } from "./shell/gate.tsx";
import { Loaded } from "./shell/loaded.tsx";
import { PersonSearch } from "./shell/person-search.tsx";
import { Rail } from "./shell/rail.tsx";
import { TopBar } from "./shell/top-bar.tsx";
import { TeamsView } from "./teams/teams-view.tsx";
import { AppView } from "./teams-host/app-view.tsx";

const themes = {
  default: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
} as const;

/** The whole page. */
export function App() {
  const { say, language, theme } = useSettings();
  const connection = useChanges();
  const people = usePeople();
  const route = useRoute();
  const person = people.data?.find(({ id }) => id === route.personId);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = person ? `${person.name} · ${say("page.title")}` : say("page.title");
  }, [language, person, say]);
  return (
    <FluentProvider theme={themes[theme]} className={`theme theme-${theme}`}>
      {/* Not on the provider: Fluent gives its classes to dialogs and menus too. */}
      <div className="page">
        <button
          type="button"
          className="skip"
          onClick={() => document.getElementById("content")?.focus()}
        >
          {say("page.skip")}
        </button>
        {connection === "lost" && (
          <div className="lost" role="alert">
            {say("page.lost")}
          </div>
        )}
        <ClockStrip />
        <TopBar people={people.data ?? []} person={person} />
        {person ? (
          <PlaceProvider person={person} route={route}>
            <Inside />
          </PlaceProvider>
        ) : (
          <Loaded query={people}>{(everybody) => <Welcome people={everybody} />}</Loaded>
        )}
      </div>
    </FluentProvider>
  );
}

const views = {
  chat: ChatView,
  teams: TeamsView,
  calendar: CalendarView,
  mail: MailView,
  app: AppView,
} as const;

function Inside() {
  const { say } = useSettings();
  const { person, route } = usePlace();
  const chats = useChats(person.id).data;
  const { seen } = useSeen(person.id);
  const View = views[route.area];
  // Mail and calendar are the guest's own; the rest belongs to the provider's tenant.
  const isOwn = route.area === "mail" || route.area === "calendar";
  return (
    <div className="inside">
      <Rail unread={unreadInAll(chats ?? [], seen)} />
      <main key={`${person.id} ${route.area}`}>
        <h1 className="only-read">{say(`areas.${route.area}`)}</h1>
        {isOwn ? (
          <View />
        ) : (
          <Gate>
            <View />
          </Gate>
        )}
      </main>
      <Announcer key={person.id} chats={chats} />
    </div>
  );
}

function Welcome({ people }: { readonly people: readonly Person[] }) {
  const { say } = useSettings();
  return (
    <main className="welcome" id="content" tabIndex={-1}>
      <h1>{say("people.pick")}</h1>
      <p>{say("people.intro")}</p>
      <PersonSearch
        people={people}
        chosenId={undefined}
        onPick={(personId) => goTo({ personId, area: "chat", parts: [] })}
        autoFocus
      />
    </main>
  );
}
