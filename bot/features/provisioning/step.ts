import type { Stored, Write } from "../../kernel/documents.ts";
import type { Ports } from "../../kernel/ports.ts";
import type { Instant } from "../../kernel/time.ts";
import type { Group, Member } from "../groups/public.ts";
import type { Step } from "./store.ts";

/** Everything a step may look at; read anew for every run. */
export type StepFacts = {
  readonly ports: Ports;
  readonly group: Stored<Group>;
  readonly members: readonly Stored<Member>[];
  readonly step: Step;
};

export type Note = { readonly code: string; readonly values: Readonly<Record<string, string>> };

/** `writes` land in the same commit as the step's own new state. */
export type StepResult = {
  readonly writes?: readonly Write[];
  readonly memory?: Readonly<Record<string, string>>;
  readonly done?: number;
  readonly total?: number;
} & (
  | { readonly kind: "done" }
  | { readonly kind: "wait"; readonly until: Instant; readonly note?: Note }
  | { readonly kind: "failed"; readonly note: Note }
);

export type StepHandler = (facts: StepFacts) => Promise<StepResult>;

export const note = (code: string, values: Readonly<Record<string, string>> = {}): Note => ({
  code,
  values,
});
