import { z } from "zod";

const line = z.looseObject({
  line: z.number(),
  at: z.string(),
  target: z.enum(["graph", "connector", "bot"]),
  method: z.string(),
  url: z.string(),
  status: z.number().optional(),
  requestBody: z.unknown().optional(),
  responseBody: z.unknown().optional(),
  dropped: z.enum(["before", "after"]).optional(),
  effect: z.looseObject({ status: z.number() }).optional(),
});
export type JournalLine = z.output<typeof line>;

const opened = z.looseObject({
  status: z.number(),
  dialog: z.looseObject({ title: z.string(), card: z.looseObject({}) }).optional(),
  message: z.string().optional(),
});
const calendarEvent = z.looseObject({
  id: z.string(),
  subject: z.string(),
  startsAt: z.string(),
  endsAt: z.string(),
  joinUrl: z.string().nullable(),
  cancelled: z.boolean(),
  attendees: z.array(z.looseObject({ mail: z.string() })),
});
const mail = z.looseObject({
  kind: z.string(),
  subject: z.string(),
  html: z.string(),
  text: z.string().optional(),
});

/** What only tests do with the local tenant; the rest is in its own client. */
export function tenantHands(tenantUrl: string) {
  const local = async <T>(shape: z.ZodType<T>, method: string, path: string, body?: object) => {
    const response = await fetch(`${tenantUrl}/local/${path}`, {
      method,
      headers: { "content-type": "application/json" },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path} answers ${response.status}: ${text}`);
    return shape.parse(JSON.parse(text));
  };
  const journal = (after = 0) => local(z.array(line), "GET", `journal?after=${after}`);
  return {
    journal,
    /** Where the journal stands now, to ask later what came after it. */
    mark: async () => (await journal()).length,
    block: (id: string) => local(z.unknown(), "POST", `people/${id}/block`),
    unblock: (id: string) => local(z.unknown(), "POST", `people/${id}/unblock`),
    install: (id: string) => local(z.unknown(), "POST", `people/${id}/install`),
    uninstall: (id: string) => local(z.unknown(), "POST", `people/${id}/uninstall`),
    dialog: (id: string, body: { activityId: string; dialog: string }) =>
      local(opened, "POST", `people/${id}/dialog`, body),
    submit: (id: string, body: { activityId?: string; data: object }) =>
      local(opened, "POST", `people/${id}/dialog-submit`, body),
    calendar: (id: string) => local(z.array(calendarEvent), "GET", `people/${id}/calendar`),
    mail: (id: string) => local(z.array(mail), "GET", `people/${id}/mail`),
    clearFaults: () => local(z.unknown(), "DELETE", "faults"),
  };
}
export type Hands = ReturnType<typeof tenantHands>;

type Wanted = {
  readonly target: JournalLine["target"];
  readonly method?: string;
  /** On the whole address, without what stands behind `?`. */
  readonly path: RegExp;
};

/** Requests of one kind that were carried out, also when the app was told otherwise. */
export const carriedOut = (lines: readonly JournalLine[], wanted: Wanted): readonly JournalLine[] =>
  lines.filter(({ target, method, url, status = 0, dropped, effect }) => {
    if (target !== wanted.target || (wanted.method && method !== wanted.method)) return false;
    if (dropped === "before" || !wanted.path.test(url.replace(/\?.*$/, ""))) return false;
    const really = effect?.status ?? status;
    return really >= 200 && really < 300;
  });
