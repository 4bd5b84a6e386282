import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { SessionView } from "#contract/sessions.ts";
import type { GroupView } from "../../queries.ts";
import { MoveForm } from "./move-form.tsx";
import type { SaySessions } from "./texts.ts";

type Props = {
  readonly group: GroupView;
  readonly session: SessionView;
  readonly say: SaySessions;
  readonly onMoved: (news: string) => void;
};

/** The button and the dialog for moving one lesson. */
export function MoveSession({ group, session, say, onMoved }: Props) {
  const [open, setOpen] = useState(false);
  const { number } = session;
  const moved = (count: number): void => {
    setOpen(false);
    onMoved(say("move.success", { count }));
  };
  return (
    <>
      <Button aria-label={say("move.buttonOf", { number })} onClick={() => setOpen(true)}>
        {say("move.button")}
      </Button>
      {open && (
        <MoveForm
          group={group}
          session={session}
          say={say}
          onMoved={moved}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
