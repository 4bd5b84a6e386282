import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { ImportVerdict } from "#contract/imports.ts";
import { useCall } from "../../surroundings.tsx";
import { checkFile, type FileProblem, toBase64 } from "./check-file.ts";
import type { Settings } from "./settings.ts";

type Chosen = { readonly fileName: string; readonly content: string };

type DryRun = {
  readonly verdict: ImportVerdict | undefined;
  /** What is wrong with the file itself, seen before anything was sent. */
  readonly fileProblem: FileProblem | "unreadable" | undefined;
  readonly error: Error | null;
  readonly busy: boolean;
  readonly fileName: string | undefined;
  readonly choose: (file: File) => Promise<void>;
  readonly again: (settings?: Settings) => void;
};

/** Reads a file and asks the server what would happen; nothing is changed by it. */
export function useDryRun(onVerdict: (verdict: ImportVerdict) => void): DryRun {
  // Kept beside the mutation, which forgets its answer as soon as dates are calculated again.
  const [verdict, setVerdict] = useState<ImportVerdict>();
  const call = useCall();
  const [chosen, setChosen] = useState<Chosen>();
  const [fileProblem, setProblem] = useState<FileProblem | "unreadable">();
  const run = useMutation({
    mutationFn: ({ settings, ...file }: Chosen & { readonly settings?: Settings | undefined }) =>
      call("dryRunImport", {
        ...file,
        ...(settings
          ? { settings: { ...settings, vacationWeeks: [...settings.vacationWeeks] } }
          : {}),
      }),
    onSuccess: (answer) => {
      setVerdict(answer);
      onVerdict(answer);
    },
  });

  const choose = async (file: File): Promise<void> => {
    const problem = checkFile(file);
    setProblem(problem);
    // What stands on the page belongs to the former file.
    setVerdict(undefined);
    run.reset();
    if (problem !== undefined) return;
    // A file that is open in another program, or was moved, cannot be read: `undefined` then.
    const bytes = await file.arrayBuffer().catch(() => undefined);
    if (bytes === undefined) {
      setProblem("unreadable");
      return;
    }
    const next = { fileName: file.name, content: toBase64(new Uint8Array(bytes)) };
    setChosen(next);
    run.mutate(next);
  };
  return {
    verdict,
    fileProblem,
    error: run.error,
    busy: run.isPending,
    fileName: chosen?.fileName,
    choose,
    again: (settings) => chosen && run.mutate({ ...chosen, settings }),
  };
}
