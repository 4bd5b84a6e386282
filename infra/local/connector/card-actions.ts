import { z } from "zod";

type Json = Readonly<Record<string, unknown>>;

export type CardInput = {
  readonly id: string;
  readonly required: boolean;
  /** What it sends when nobody touches it; absent when it then sends nothing. */
  readonly value?: string;
};

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Every object in the card, outermost first; never inside `data`, which is the app's own. */
function* objectsIn(value: unknown): Generator<Json> {
  if (Array.isArray(value)) {
    for (const item of value) {
      yield* objectsIn(item);
    }
  } else if (isObject(value)) {
    yield value;
    for (const [key, inner] of Object.entries(value)) {
      if (key !== "data") {
        yield* objectsIn(inner);
      }
    }
  }
}

const readAction = z.object({
  type: z.string().startsWith("Action."),
  verb: z.string().optional(),
  title: z.string().optional(),
  id: z.string().optional(),
  data: z.record(z.string(), z.unknown()).catch({}),
  associatedInputs: z.string().optional(),
});
export type CardAction = z.output<typeof readAction>;

export const actionsIn = (card: unknown): readonly CardAction[] =>
  [...objectsIn(card)].flatMap((found) => readAction.safeParse(found).data ?? []);

/** False for a button with `associatedInputs: "none"`. */
export const sendsInputs = ({ associatedInputs = "auto" }: CardAction): boolean =>
  associatedInputs.toLowerCase() !== "none";

const readInput = z.object({
  type: z.string().startsWith("Input."),
  id: z.string(),
  isRequired: z.boolean().default(false),
  value: z.union([z.string(), z.number().transform(String)]).optional(),
  valueOff: z.string().default("false"),
});

/** As the renderer has it: an untouched toggle sends its off value, other inputs only a value they have. */
export const inputsIn = (card: unknown): readonly CardInput[] =>
  [...objectsIn(card)].flatMap((found) => {
    const input = readInput.safeParse(found).data;
    if (!input) {
      return [];
    }
    const { type, id, isRequired, valueOff } = input;
    const value = input.value ?? (type === "Input.Toggle" ? valueOff : undefined);
    return [{ id, required: isRequired, ...(value === undefined ? {} : { value }) }];
  });

/** True when everything that is asked for is there with the same value; what is not asked for is free. */
export function contains(data: unknown, asked: unknown): boolean {
  if (isObject(asked)) {
    return (
      isObject(data) && Object.entries(asked).every(([key, value]) => contains(data[key], value))
    );
  }
  return JSON.stringify(data) === JSON.stringify(asked);
}
