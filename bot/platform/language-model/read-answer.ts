import { z } from "zod";
import { Fault } from "../../kernel/fault.ts";

/** An answer of one id takes some 700 bytes; filter results make it a few thousand. */
const mostBytes = 65_536;

const completion = z.object({
  choices: z
    .array(
      z.object({
        finish_reason: z.string().nullish(),
        message: z
          .object({ content: z.string().nullish(), refusal: z.string().nullish() })
          .optional(),
      }),
    )
    .min(1),
});
const picked = z.object({ id: z.string() });
const problem = z.object({ error: z.object({ code: z.string().nullish() }) });

/** @throws Fault `model.too_long` for a body that does not end */
async function textOf(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  let size = 0;
  // Leaving this loop early also ends the connection.
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > mostBytes) throw new Fault("model.too_long");
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

/** @throws Fault `model.nonsense` */
function parsed<T>(text: string, schema: z.ZodType<T>): T {
  try {
    return schema.parse(JSON.parse(text));
  } catch (error) {
    throw new Fault("model.nonsense", { cause: error });
  }
}

const codes: Readonly<Record<number, string>> = {
  401: "model.unauthorised",
  403: "model.unauthorised",
  408: "model.too_busy",
  429: "model.too_busy",
};

/** A 400 is the filter on what was typed, or a mistake in how we ask. */
async function codeOf(response: Response): Promise<string> {
  if (response.status === 400) {
    const told = parsed(await textOf(response), problem);
    return told.error.code === "content_filter" ? "model.filtered" : "model.rejected";
  }
  await response.body?.cancel();
  return codes[response.status] ?? (response.status >= 500 ? "model.broken" : "model.rejected");
}

/**
 * The id that a chat completion of Azure OpenAI points at.
 * @throws Fault that says why there is none
 */
export async function readAnswer(response: Response, allowed: readonly string[]): Promise<string> {
  if (response.status !== 200) throw new Fault(await codeOf(response));
  const [choice] = parsed(await textOf(response), completion).choices;
  const { content, refusal } = choice?.message ?? {};
  if (choice?.finish_reason === "content_filter") throw new Fault("model.filtered");
  if (refusal) throw new Fault("model.refused");
  if (choice?.finish_reason !== "stop") throw new Fault("model.cut_off");
  const { id } = parsed(content ?? "", picked);
  if (!allowed.includes(id)) throw new Fault("model.not_in_list");
  return id;
}
