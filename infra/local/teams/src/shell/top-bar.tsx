import {
  Avatar,
  Button,
  Popover,
  PopoverSurface,
  PopoverTrigger,
} from "@fluentui/react-components";
import { useState } from "react";
import type { Person } from "../api/shapes.ts";
import { groupOf } from "../people.ts";
import { goTo, useRoute } from "../place.tsx";
import { useSettings } from "../settings.tsx";
import { PersonSearch } from "./person-search.tsx";
import { SettingsMenu } from "./settings-menu.tsx";

type Props = { readonly people: readonly Person[]; readonly person: Person | undefined };

/** Whom you are, and how you want to see it. */
export function TopBar({ people, person }: Props) {
  const { say } = useSettings();
  return (
    <header className="top-bar">
      <span className="top-title">{say("page.title")}</span>
      {person ? <PersonPicker people={people} person={person} /> : <span />}
      <div className="top-tools">
        <SettingsMenu />
      </div>
    </header>
  );
}

function PersonPicker({ people, person }: Props & { readonly person: Person }) {
  const { say } = useSettings();
  const route = useRoute();
  const [open, setOpen] = useState(false);
  const pick = (personId: string) => {
    setOpen(false);
    goTo({ personId, area: route.area, parts: [] });
  };
  return (
    <Popover open={open} onOpenChange={(_, state) => setOpen(state.open)} trapFocus>
      <PopoverTrigger>
        <Button className="picker">
          <Avatar name={person.name} color="colorful" size={24} aria-hidden="true" />
          <span className="only-read">{say("people.actingAs")}</span>
          <span className="picker-name">{person.name}</span>
          <span className="quiet">{say(`people.roles.${groupOf(person)}`)}</span>
          <span aria-hidden="true">▾</span>
        </Button>
      </PopoverTrigger>
      <PopoverSurface className="picker-list" aria-label={say("people.pick")}>
        <PersonSearch people={people} chosenId={person.id} onPick={pick} autoFocus />
      </PopoverSurface>
    </Popover>
  );
}
