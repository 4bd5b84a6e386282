import { makeStyles, Skeleton, SkeletonItem, tokens } from "@fluentui/react-components";
import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { general, useSay } from "../surroundings.tsx";
import { Problem } from "./problem.tsx";

const useStyles = makeStyles({
  loading: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
});

/** Grey bars in the shape of what comes, so the page does not jump. */
export function Loading({ bars = 4 }: { readonly bars?: number }) {
  const styles = useStyles();
  const say = useSay(general);
  return (
    <Skeleton aria-label={say("loading")} className={styles.loading}>
      <SkeletonItem size={32} />
      {Array.from({ length: bars }, (_, bar) => (
        // Bars have no identity and never change places.
        <SkeletonItem key={String(bar)} size={64} />
      ))}
    </Skeleton>
  );
}

type Props<T> = {
  readonly query: UseQueryResult<T>;
  readonly bars?: number;
  readonly children: (data: T) => ReactNode;
};

/** Loading, a problem with a way out, or the data. Old data stays visible when renewing fails. */
export function Ready<T>({ query, bars = 4, children }: Props<T>) {
  const { data, error, isFetching, refetch } = query;
  const problem = error && <Problem error={error} busy={isFetching} retry={() => void refetch()} />;
  if (data === undefined) return problem ?? <Loading bars={bars} />;
  return (
    <>
      {problem}
      {children(data)}
    </>
  );
}
