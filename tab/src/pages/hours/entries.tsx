import { Button, Text } from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import type { HoursRegister } from "#contract/hours-api.ts";
import { dayText } from "../../dutch-time.ts";
import { durationText } from "../../look/duration.ts";
import { EntryState } from "../../look/entry-state.tsx";
import { useItemList } from "../../look/item-list.ts";
import { Empty, Panel } from "../../look/panel.tsx";
import { Problem } from "../../look/problem.tsx";
import { general, useCall, useLanguage, useSay } from "../../surroundings.tsx";
import type { SayHours } from "./texts.ts";

type Props = {
  readonly groupId: string;
  readonly entries: HoursRegister["entries"];
  readonly onRemoved: (register: HoursRegister) => void;
  readonly say: SayHours;
};

/** Time at work that was written down, newest day first; what nobody confirmed yet can be taken away. */
export function Entries({ groupId, entries, onRemoved, say }: Props) {
  const items = useItemList();
  const call = useCall();
  const language = useLanguage();
  const words = useSay(general);
  const remove = useMutation({
    mutationFn: (entryId: string) => call("removeHours", { groupId, entryId }),
    onSuccess: onRemoved,
  });
  const newestFirst = entries.toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
  return (
    <Panel title={say("entries")}>
      {remove.error && <Problem error={remove.error} />}
      {entries.length === 0 && <Empty>{say("none")}</Empty>}
      {entries.length > 0 && (
        <ul className={items.list}>
          {newestFirst.map(({ entryId, on, minutes, note, state }) => {
            const [day, time] = [dayText(on, language), durationText(minutes, words)];
            return (
              <li key={entryId} className={items.item}>
                <div className={items.words}>
                  <Text weight="semibold" block>
                    {day}: {time}
                  </Text>
                  {note !== "" && (
                    <Text block className={items.typed}>
                      {note}
                    </Text>
                  )}
                  <EntryState state={state} words={say(`state.${state}`)} />
                </div>
                {state !== "confirmed" && (
                  <Button
                    disabledFocusable={remove.isPending}
                    aria-label={say("removeOf", { day, time })}
                    onClick={() => remove.mutate(entryId)}
                  >
                    {say("remove")}
                  </Button>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </Panel>
  );
}
