import { useMutation } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Problem } from "../../look/problem.tsx";

type Props = {
  readonly act: () => Promise<void>;
  readonly onDone: () => void;
  readonly children: (tap: () => void, busy: boolean) => ReactNode;
};

/** A button that asks the server for one thing, with the problem beside it when that fails. */
export function OneTap({ act, onDone, children }: Props) {
  const asking = useMutation({ mutationFn: act, onSuccess: onDone });
  return (
    <>
      {children(() => asking.mutate(), asking.isPending)}
      {asking.error && <Problem error={asking.error} />}
    </>
  );
}
