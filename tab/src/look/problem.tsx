import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import { CallProblem } from "../call-problem.ts";
import { general, useSay } from "../surroundings.tsx";

type Props = {
  readonly error: Error;
  readonly retry?: (() => void) | undefined;
  readonly busy?: boolean;
};

/** What went wrong, what to do, and the number to mention when somebody asks for help. */
export function Problem({ error, retry, busy = false }: Props) {
  const say = useSay(general);
  const known = error instanceof CallProblem ? error : undefined;
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{say("problemTitle")}</MessageBarTitle>{" "}
        {known?.message ?? say("unreadable")}{" "}
        {known?.reference && say("reference", { reference: known.reference })}
      </MessageBarBody>
      {retry && (
        <MessageBarActions>
          <Button onClick={retry} disabledFocusable={busy}>
            {say("retry")}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
