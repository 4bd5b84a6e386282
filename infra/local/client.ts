import { z } from "zod";

const person = z.looseObject({
  id: z.string(),
  name: z.string(),
  mail: z.string(),
  hint: z.string(),
  guest: z.enum(["pending", "accepted"]).nullable(),
});
export type Person = z.output<typeof person>;

const message = z.looseObject({
  activityId: z.string(),
  from: z.looseObject({ isBot: z.boolean() }),
  text: z.string().nullish(),
  cards: z.array(z.looseObject({})),
});
export type Message = z.output<typeof message>;
const chat = z.looseObject({ conversationId: z.string(), messages: z.array(message) });

const mail = z.looseObject({ subject: z.string(), html: z.string() });

const pressed = z.looseObject({
  status: z.number(),
  card: z.looseObject({}).optional(),
  message: z.string().optional(),
});
export type Pressed = z.output<typeof pressed>;

const clock = z.looseObject({
  now: z.string(),
  mode: z.string(),
  nextDueAt: z.string().nullable().optional(),
});
const event = z.looseObject({ id: z.string(), subject: z.string(), cancelled: z.boolean() });
const team = z.looseObject({
  id: z.string(),
  name: z.string(),
  members: z.array(z.looseObject({ mail: z.string(), guest: z.boolean() })),
});

/** Somebody's hands on the local tenant, as the Teams-like page has them. */
export function tenantClient(url: string) {
  const request = async <T>(
    shape: z.ZodType<T>,
    method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE",
    path: string,
    body?: object,
  ): Promise<T> => {
    const response = await fetch(`${url}/local/${path}`, {
      method,
      headers: { "content-type": "application/json" },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path} answers ${response.status}: ${text}`);
    return shape.parse(text === "" ? {} : JSON.parse(text));
  };
  const anything = z.unknown();
  return {
    people: () => request(z.array(person), "GET", "people"),
    addPerson: (given: {
      name: string;
      mail: string;
      hint: string;
      kind?: "internal" | "external";
    }) => request(person, "POST", "people", given),
    redeem: (id: string) => request(anything, "POST", `people/${id}/redeem`),
    say: (id: string, text: string) => request(anything, "POST", `people/${id}/say`, { text }),
    press: (
      id: string,
      press: { activityId: string; verb: string; inputs: object; data?: object },
    ) => request(pressed, "POST", `people/${id}/press`, press),
    chats: (id: string) => request(z.array(chat), "GET", `people/${id}/chats`),
    mails: (id: string) => request(z.array(mail), "GET", `people/${id}/mail`),
    teams: (id: string) => request(z.array(team), "GET", `people/${id}/teams`),
    calendar: (id: string) => request(z.array(event), "GET", `people/${id}/calendar`),
    token: async (id: string) =>
      (await request(z.looseObject({ token: z.string() }), "GET", `people/${id}/token`)).token,
    clock: () => request(clock, "GET", "clock"),
    setClock: (given: { now?: string; mode: "real" | "manual" | "jump" }) =>
      request(clock, "PUT", "clock", given),
    advance: (to: string) => request(clock, "POST", "clock/advance", { to }),
    idle: (timeoutInMs: number) =>
      request(z.looseObject({ idle: z.boolean() }), "POST", "idle", { timeoutInMs }),
    held: (eventId: string, attended: readonly object[]) =>
      request(anything, "POST", `events/${eventId}/held`, { attended }),
    settings: (change: object) => request(anything, "PATCH", "settings", change),
    addFault: (fault: object) => request(anything, "POST", "faults", fault),
  };
}
export type TenantClient = ReturnType<typeof tenantClient>;
