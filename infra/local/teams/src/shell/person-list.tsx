import { Avatar, Badge } from "@fluentui/react-components";
import type { Person } from "../api/shapes.ts";
import { accessOf, type findPeople } from "../people.ts";
import { type Say, useSettings } from "../settings.tsx";

type Standing = {
  readonly text: string;
  /** Absent when there is nothing to notice. */
  readonly color?: "success" | "warning" | "danger";
};

function standingOf(person: Person, say: Say): Standing {
  if (person.blocked) return { text: say("people.blocked"), color: "danger" };
  if (person.kind === "internal") return { text: say("people.internal") };
  const access = accessOf(person);
  if (access === "open") return { text: say("people.accepted"), color: "success" };
  if (access === "pending") return { text: say("people.pending"), color: "warning" };
  return { text: say("people.notInvited") };
}

export const optionId = (personId: string): string => `person-${personId}`;

type Props = {
  readonly id: string;
  readonly sections: ReturnType<typeof findPeople<Person>>;
  readonly chosenId: string | undefined;
  readonly activeId: string | undefined;
  readonly onPick: (personId: string) => void;
};

/** Everybody, under a heading per role. The search field beside it has the keyboard. */
export function PersonList({ id, sections, chosenId, activeId, onPick }: Props) {
  const { say } = useSettings();
  return (
    <div id={id} className="people" role="listbox" aria-label={say("people.pick")}>
      {sections.map(({ group, people }) => (
        // biome-ignore lint/a11y/useSemanticElements: a group of options in a listbox is no fieldset
        <div key={group} role="group" aria-label={say(`people.groups.${group}`)}>
          <div className="people-group" aria-hidden="true">
            {say(`people.groups.${group}`)}
          </div>
          {people.map((person) => {
            const standing = standingOf(person, say);
            return (
              // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: focus and keys stay in the search field (aria-activedescendant)
              <div
                key={person.id}
                id={optionId(person.id)}
                role="option"
                className={person.id === activeId ? "person active" : "person"}
                aria-selected={person.id === chosenId}
                onClick={() => onPick(person.id)}
              >
                <Avatar name={person.name} color="colorful" size={32} aria-hidden="true" />
                <span className="person-words">
                  <span className="person-name">{person.name}</span>
                  <span className="quiet">{person.mail}</span>
                </span>
                {standing.color ? (
                  <Badge appearance="tint" color={standing.color}>
                    {standing.text}
                  </Badge>
                ) : (
                  <span className="quiet">{standing.text}</span>
                )}
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}
