import type { Candidate } from "../../../bot/kernel/language-model.ts";
import {
  type AzureOpenAiOptions,
  azureOpenAi,
} from "../../../bot/platform/language-model/azure-openai.ts";
import {
  type StandIn,
  standInDeployment,
  standInKey,
} from "../../../infra/local/language-model/stand-in.ts";

export const candidates: readonly Candidate[] = [
  { id: "kosten", title: "Wat kost het?", answer: "Je werkgever betaalt de opleiding." },
  { id: "duur", title: "Hoe lang duurt het?", answer: "Een certificaat duurt zes maanden." },
  { id: "laptop", title: "Heb ik een computer nodig?", answer: "Ja, met camera en geluid." },
];

/** The adapter on the stand-in, with what it logged and a clock that is moved by hand. */
export function aModel(standIn: Pick<StandIn, "url">, options: Partial<AzureOpenAiOptions> = {}) {
  const logged: { readonly event: string; readonly fields: Readonly<Record<string, unknown>> }[] =
    [];
  const clock = { now: 0 };
  const model = azureOpenAi({
    endpoint: standIn.url,
    deployment: standInDeployment,
    credential: { key: standInKey },
    log: (event, fields = {}) => void logged.push({ event, fields }),
    steadyNow: () => clock.now,
    ...options,
  });
  const codes = () =>
    logged.flatMap(({ event, fields }) =>
      event === "hugo.model_failed" ? [String(fields["code"])] : [],
    );
  return { ...model, logged, clock, codes };
}
