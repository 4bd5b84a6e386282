import { Button } from "@fluentui/react-components";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Panel } from "../../look/panel.tsx";
import { Ready } from "../../look/ready.tsx";
import { Tag } from "../../look/tag.tsx";
import { keys } from "../../queries.ts";
import { useCall, useSay } from "../../surroundings.tsx";
import { AtWork } from "./at-work.tsx";
import { type Change, ChangeForm } from "./change-form.tsx";
import { sentences } from "./texts.ts";

/** For the participant: who works beside me, whether he said yes, and who stands in. */
export function MySupervisor({ groupId }: { readonly groupId: string }) {
  const say = useSay(sentences);
  const call = useCall();
  const queries = useQueryClient();
  const [what, setWhat] = useState<Change>();
  const query = useQuery({
    queryKey: keys.mySupervisor(groupId),
    queryFn: () => call("mySupervisor", { groupId }),
  });
  return (
    <Panel title={say("mine")}>
      <Ready query={query} bars={1}>
        {({ personId, supervisor, deputy, mayName, waits }) => (
          <>
            {waits && (
              <div>
                <Tag tone="warn" icon="warning">
                  {say("waits")}
                </Tag>
              </div>
            )}
            <AtWork label={say("supervisor")} one={supervisor} say={say} />
            <AtWork label={say("deputy")} one={deputy} say={say} />
            <div>
              {mayName && (
                <Button onClick={() => setWhat("supervisor")}>{say("action.supervisor")}</Button>
              )}{" "}
              <Button onClick={() => setWhat("deputy")}>{say("action.deputy")}</Button>
            </div>
            {what && (
              <ChangeForm
                what={what}
                about={{ groupId, personId }}
                name={say("mine")}
                proposal={undefined}
                asksReason={what === "supervisor" && supervisor !== null}
                say={say}
                onClose={() => setWhat(undefined)}
                onSaved={() => {
                  setWhat(undefined);
                  void queries.invalidateQueries({ queryKey: keys.mySupervisor(groupId) });
                }}
              />
            )}
          </>
        )}
      </Ready>
    </Panel>
  );
}
