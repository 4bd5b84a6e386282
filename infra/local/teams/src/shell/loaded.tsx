import { Button, Spinner } from "@fluentui/react-components";
import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useSettings } from "../settings.tsx";
import { Empty } from "./empty.tsx";

type Props<T> = {
  readonly query: UseQueryResult<T>;
  readonly children: (data: T) => ReactNode;
};

/** Shows what was fetched; old data stays while the tenant is away. */
export function Loaded<T>({ query, children }: Props<T>) {
  const { say } = useSettings();
  if (query.data !== undefined) return children(query.data);
  if (query.isPending)
    return <Spinner className="loading" size="small" label={say("page.loading")} />;
  return (
    <Empty icon="more" title={say("page.failed")}>
      <Button onClick={() => void query.refetch()}>{say("page.again")}</Button>
    </Empty>
  );
}
