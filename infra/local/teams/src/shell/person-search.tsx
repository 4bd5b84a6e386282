import { Input } from "@fluentui/react-components";
import { type KeyboardEvent, useEffect, useId, useState } from "react";
import type { Person } from "../api/shapes.ts";
import { findPeople } from "../people.ts";
import { useSettings } from "../settings.tsx";
import { Icon } from "./icons.tsx";
import { optionId, PersonList } from "./person-list.tsx";

type Props = {
  readonly people: readonly Person[];
  readonly chosenId: string | undefined;
  readonly onPick: (personId: string) => void;
  readonly autoFocus?: boolean;
};

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** The next or former one in the list, round and round; without a start the first or the last. */
function neighbour<T>(found: readonly T[], from: T | undefined, step: number): T | undefined {
  const at = from === undefined ? Math.min(-step, 0) : found.indexOf(from);
  return found.at((at + step) % Math.max(found.length, 1));
}

/** Finding a person: type, arrow down, Enter. */
export function PersonSearch({ people, chosenId, onPick, autoFocus = false }: Props) {
  const { say } = useSettings();
  const listId = useId();
  const [typed, setTyped] = useState("");
  const [activeId, setActiveId] = useState<string | undefined>(chosenId);
  const sections = findPeople(people, typed);
  const found = sections.flatMap((section) => section.people);
  const active = found.find(({ id }) => id === activeId) ?? (typed ? found[0] : undefined);

  useEffect(() => {
    if (active) document.getElementById(optionId(active.id))?.scrollIntoView({ block: "nearest" });
  }, [active]);

  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setActiveId(neighbour(found, active, step)?.id);
    }
    if (event.key === "Enter" && active) onPick(active.id);
  };

  return (
    <div className="person-search">
      <Input
        role="combobox"
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={active ? optionId(active.id) : undefined}
        aria-label={say("people.search")}
        placeholder={say("people.search")}
        contentBefore={<Icon name="search" />}
        value={typed}
        autoFocus={autoFocus}
        onChange={(_, { value }) => setTyped(value)}
        onKeyDown={onKeyDown}
      />
      <span className="only-read" aria-live="polite">
        {typed && say("people.found", { count: found.length })}
      </span>
      {found.length === 0 && (
        <p className="quiet">{say(typed ? "people.nobody" : "people.empty")}</p>
      )}
      <PersonList
        id={listId}
        sections={sections}
        chosenId={chosenId}
        activeId={active?.id}
        onPick={onPick}
      />
    </div>
  );
}
