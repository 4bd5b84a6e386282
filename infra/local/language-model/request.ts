import { z } from "zod";

/** As strict as the real one about what we use: an unknown property is a 400 there as well. */
const completionRequest = z.strictObject({
  messages: z.tuple([
    z.strictObject({ role: z.literal("system"), content: z.string().min(1) }),
    z.strictObject({ role: z.literal("user"), content: z.string().min(1) }),
  ]),
  temperature: z.number().min(0).max(2),
  max_completion_tokens: z.int().min(1),
  response_format: z.strictObject({
    type: z.literal("json_schema"),
    json_schema: z.strictObject({
      name: z.string().regex(/^[\w-]{1,64}$/),
      strict: z.literal(true),
      schema: z.strictObject({
        type: z.literal("object"),
        properties: z.strictObject({
          id: z.strictObject({ type: z.literal("string"), enum: z.array(z.string()).min(1) }),
        }),
        required: z.tuple([z.literal("id")]),
        additionalProperties: z.literal(false),
      }),
    }),
  }),
});

const asked = z.strictObject({
  question: z.string(),
  candidates: z.array(z.strictObject({ id: z.string(), title: z.string(), answer: z.string() })),
});

/** What somebody asked the stand-in. */
export type Asked = z.output<typeof asked> & {
  readonly instructions: string;
  /** What the answer may be. */
  readonly allowed: readonly string[];
  readonly mostTokens: number;
  /** Everything that left the app, as it was. */
  readonly body: string;
};

/** @throws ZodError or SyntaxError, which the real one answers with a 400 */
export function readRequest(body: string): Asked {
  const given = completionRequest.parse(JSON.parse(body));
  const [system, user] = given.messages;
  return {
    ...asked.parse(JSON.parse(user.content)),
    instructions: system.content,
    allowed: given.response_format.json_schema.schema.properties.id.enum,
    mostTokens: given.max_completion_tokens,
    body,
  };
}
