import { z } from "zod";

/** What the tenant's own API (`/local`) answers, as far as this page uses it. */
export const person = z.object({
  id: z.string(),
  name: z.string(),
  mail: z.string(),
  kind: z.enum(["internal", "external"]),
  hint: z.string(),
  objectId: z.string().nullish(),
  guest: z.enum(["pending", "accepted"]).nullish(),
  blocked: z.boolean().default(false),
  uninstalled: z.boolean().default(false),
  canChat: z.boolean().default(true),
});
export type Person = z.output<typeof person>;

const card = z.record(z.string(), z.unknown());
export type CardJson = z.output<typeof card>;

export const message = z.object({
  activityId: z.string(),
  from: z.object({ id: z.string().nullish(), name: z.string(), isBot: z.boolean().default(false) }),
  at: z.string(),
  text: z.string().nullish(),
  summary: z.string().nullish(),
  cards: z.array(card).default([]),
  changedAt: z.string().nullish(),
});
export type Message = z.output<typeof message>;

export const chat = z.object({
  conversationId: z.string(),
  title: z.string(),
  messages: z.array(message),
});
export type Chat = z.output<typeof chat>;

const teamMember = z.object({
  name: z.string(),
  mail: z.string(),
  role: z.string().nullish(),
  guest: z.boolean().nullish(),
  pending: z.boolean().nullish(),
});
export type TeamMember = z.output<typeof teamMember>;

const channelTab = z.object({ id: z.string(), name: z.string(), contentUrl: z.string() });
export type ChannelTab = z.output<typeof channelTab>;

const channel = z.object({ id: z.string(), name: z.string(), tabs: z.array(channelTab) });
export type Channel = z.output<typeof channel>;

export const team = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string().nullish(),
  members: z.array(teamMember),
  channels: z.array(channel),
});
export type Team = z.output<typeof team>;

export const calendarEvent = z.object({
  id: z.string(),
  subject: z.string(),
  startsAt: z.string(),
  endsAt: z.string(),
  joinUrl: z.string().nullish(),
  organiser: z.union([z.string(), z.object({ name: z.string() })]).nullish(),
  cancelled: z.boolean().nullish(),
  attendees: z.array(z.union([z.string(), z.object({ name: z.string() })])).default([]),
  html: z.string().nullish(),
  location: z.string().nullish(),
});
export type CalendarEvent = z.output<typeof calendarEvent>;

export const mail = z.object({
  at: z.string(),
  from: z.string(),
  subject: z.string(),
  html: z.string(),
  kind: z.string(),
  redeemable: z.boolean().default(false),
});
export type Mail = z.output<typeof mail>;

export const clock = z.object({
  now: z.string(),
  mode: z.enum(["real", "manual", "jump"]),
  nextDueAt: z.string().nullish(),
});
export type Clock = z.output<typeof clock>;

/** What somebody sees when the bot answered a button or a dialog. */
export const invokeAnswer = z.object({
  status: z.number().nullish(),
  message: z.string().nullish(),
  dialog: z.object({ title: z.string(), card }).nullish(),
});

export const info = z.object({
  tabUrl: z.string().nullish(),
  tenantName: z.string().nullish(),
  appName: z.string().nullish(),
  tenantId: z.string().nullish(),
});

export const token = z.object({ token: z.string() });

const changeKinds = ["chat", "mail", "team", "calendar", "clock", "people"] as const;
export const change = z.object({ kind: z.enum(changeKinds) });
export type ChangeKind = (typeof changeKinds)[number];
