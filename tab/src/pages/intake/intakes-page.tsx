import { Button, Text } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { IntakeRow } from "#contract/intake-api.ts";
import { ExportButtons } from "../../look/export-buttons.tsx";
import { Frame } from "../../look/frame.tsx";
import { useItemList } from "../../look/item-list.ts";
import { Empty, Panel } from "../../look/panel.tsx";
import { Ready } from "../../look/ready.tsx";
import { keys } from "../../queries.ts";
import { useCall, useSay } from "../../surroundings.tsx";
import { chosen, everything } from "./choose-intakes.ts";
import { Filters } from "./filters.tsx";
import { IntakeInList } from "./intake-row.tsx";
import { type SayIntake, sentences } from "./texts.ts";

/** As many as fit on some screens; the newest are what people look for. */
const firstShown = 50;

type ListProps = { readonly intakes: readonly IntakeRow[]; readonly say: SayIntake };

function IntakeList({ intakes, say }: ListProps) {
  const styles = useItemList();
  const [choice, setChoice] = useState(everything);
  const [most, setMost] = useState(firstShown);
  const found = chosen(intakes, choice);
  const shown = found.slice(0, most);
  const rest = found.length - shown.length;
  return (
    <>
      <Filters intakes={intakes} choice={choice} onChoose={setChoice} say={say} />
      <Text size={200} role="status" className={styles.quiet}>
        {say("shown", { shown: shown.length, count: intakes.length })}
      </Text>
      {found.length === 0 && <Empty>{say("noneLeft")}</Empty>}
      <ul className={styles.list}>
        {shown.map((intake) => (
          <IntakeInList key={intake.intakeId} intake={intake} say={say} />
        ))}
      </ul>
      {rest > 0 && (
        <div>
          <Button onClick={() => setMost(found.length)}>{say("more", { count: rest })}</Button>
        </div>
      )}
    </>
  );
}

/** Everybody who began an intake, for the coordinator: who can be called, and what is missing. */
export function IntakesPage() {
  const say = useSay(sentences);
  const call = useCall();
  const query = useQuery({ queryKey: keys.intakes, queryFn: () => call("intakes", {}) });
  return (
    <Frame title={say("title")} back={{ page: "home" }}>
      <Text>{say("intro")}</Text>
      <Panel title={say("title")}>
        <Ready query={query}>
          {({ intakes }) =>
            intakes.length === 0 ? (
              <Empty>{say("none")}</Empty>
            ) : (
              <>
                <IntakeList intakes={intakes} say={say} />
                <ExportButtons make={(format) => call("exportIntakes", { format })} />
              </>
            )
          }
        </Ready>
        <Text size={200}>{say("kept")}</Text>
      </Panel>
    </Frame>
  );
}
