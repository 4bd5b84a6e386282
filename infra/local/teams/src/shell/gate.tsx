import { Button, Spinner } from "@fluentui/react-components";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { z } from "zod";
import { ask } from "../api/call.ts";
import { accessOf } from "../people.ts";
import { usePlace } from "../place.tsx";
import { useSettings } from "../settings.tsx";
import { Empty } from "./empty.tsx";

/** Accepting the invitation of the provider's tenant, as a guest does once. */
export function useRedeem(personId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => ask(["people", personId, "redeem"], {}, z.unknown()),
    onSuccess: () => client.invalidateQueries(),
  });
}

/** Teams is closed for a guest who did not accept the invitation yet, as in the real one. */
export function Gate({ children }: { readonly children: ReactNode }) {
  const { say } = useSettings();
  const { person, go } = usePlace();
  const redeem = useRedeem(person.id);
  const access = accessOf(person);
  if (access === "open") return children;
  const toMail = <Button onClick={() => go("mail")}>{say("gate.toMail")}</Button>;
  if (access === "none") {
    return (
      <Empty
        icon="people"
        title={say("gate.noneTitle")}
        text={say("gate.noneText", { name: person.name })}
      >
        {toMail}
      </Empty>
    );
  }
  return (
    <Empty
      icon="mail"
      title={say("gate.pendingTitle")}
      text={say("gate.pendingText", { name: person.name })}
    >
      <div className="row">
        <Button appearance="primary" disabled={redeem.isPending} onClick={() => redeem.mutate()}>
          {say("gate.accept")}
        </Button>
        {toMail}
      </div>
      {redeem.isPending && <Spinner size="tiny" label={say("gate.accepting")} />}
      {redeem.isError && <p role="alert">{say("page.failed")}</p>}
    </Empty>
  );
}
