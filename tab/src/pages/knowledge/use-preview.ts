import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { Input, Output } from "#contract/api.ts";
import { keys } from "../../queries.ts";
import { useCall } from "../../surroundings.tsx";

export type Preview = Output<"previewKnowledge">;

/** Somebody who types is not asked after at every letter. */
const restInMs = 600;

/** The newest value, once it has been the same for a moment. */
function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  const json = JSON.stringify(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(JSON.parse(json)), restInMs);
    return () => clearTimeout(timer);
  }, [json]);
  return settled;
}

/** What people would see and Hugo would answer with what is in the form; the last one while it waits. */
export function usePreview(input: Input<"previewKnowledge">) {
  const call = useCall();
  const settled = useSettled(input);
  return useQuery({
    queryKey: [...keys.knowledge, "preview", JSON.stringify(settled)],
    queryFn: () => call("previewKnowledge", settled),
    placeholderData: keepPreviousData,
    gcTime: 30_000,
  });
}
