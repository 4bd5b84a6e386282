import { messageCard } from "../../../bot/kernel/cards.ts";
import type { Documents } from "../../../bot/kernel/documents.ts";
import type { Fault } from "../../../bot/kernel/fault.ts";
import type { JobHandler, NoticeKind, Rendered } from "../../../bot/kernel/feature.ts";
import type { Messenger } from "../../../bot/kernel/messenger.ts";
import {
  type NewNotice,
  type Notice,
  noticeDocument,
  queued,
  readNotice,
} from "../../../bot/kernel/notice.ts";
import { personDocument, personPartition, readPerson } from "../../../bot/kernel/person.ts";
import type { Mail, Tenant } from "../../../bot/kernel/tenant.ts";
import { deliver } from "../../../bot/platform/outbox/delivery.ts";
import { createMailPace } from "../../../bot/platform/outbox/mail-pace.ts";
import type { Pacer } from "../../../bot/platform/outbox/pacer.ts";
import { groupId } from "../../support/a-group.ts";
import { aPerson, storedPerson } from "../../support/a-member.ts";
import { aTenant } from "../../support/a-tenant.ts";
import { portsOf } from "../../support/ports.ts";

export const chat = { conversationId: "a:p-1", serviceUrl: "https://smba.example/" };

type Failing = { readonly error: unknown; readonly afterwards: boolean };

/** Teams as a list of what arrived. Requests may be told to fail, before or after they are carried out. */
export function aMessenger() {
  const arrived: string[] = [];
  const failures = new Map<keyof Messenger, Failing[]>();
  const run = async <T>(name: keyof Messenger, effect: () => T): Promise<T> => {
    await Promise.resolve();
    const next = failures.get(name)?.shift();
    if (next && !next.afterwards) throw next.error;
    const answer = effect();
    if (next) throw next.error;
    return answer;
  };
  const messenger: Messenger = {
    openChat: ({ objectId }) =>
      run("openChat", () => {
        arrived.push(`open ${objectId}`);
        return { ...chat, conversationId: `a:${objectId}` };
      }),
    send: ({ conversationId }, _card, summary) =>
      run("send", () => `1:${arrived.push(`send ${conversationId} ${summary}`)}`),
    change: (_where, activityId, _card, summary) =>
      run("change", () => void arrived.push(`change ${activityId} ${summary}`)),
    remove: (_where, activityId) => run("remove", () => void arrived.push(`remove ${activityId}`)),
  };
  const fail = (name: keyof Messenger, error: unknown, afterwards = false, times = 1) => {
    const more = Array.from({ length: times }, () => ({ error, afterwards }));
    failures.set(name, [...(failures.get(name) ?? []), ...more]);
  };
  return { messenger, arrived, fail };
}

const kindOf = (render: NoticeKind["render"]): NoticeKind => ({
  urgency: "now",
  atMost: {},
  render,
});
const hello = (summary: string): Rendered => ({
  kind: "card",
  card: messageCard("Hoi", []),
  summary,
});

const kinds: ReadonlyMap<string, NoticeKind> = new Map(
  Object.entries({
    "test.hello": kindOf(async (_ports, { id }) => hello(id)),
    "test.once": { ...kindOf(async (_ports, { id }) => hello(id)), atMost: { supervisor: 1 } },
    "test.mailed": {
      ...kindOf(async (_ports, { id }) => hello(id)),
      byMail: {
        subject: (language) => (language === "nl" ? "Een vraag voor je" : "A question for you"),
        link: ({ groupId: id }) => ({ purpose: "confirm", path: `/confirm/${id}` }),
        beforeAccount: true,
      },
    },
    "test.mailed_to_some": {
      ...kindOf(async (_ports, { id }) => hello(id)),
      byMail: {
        subject: () => "Een vraag voor je",
        beforeAccount: ({ data }) => data["supervisor"] === true,
      },
    },
    "test.to_page": {
      ...kindOf(async (_ports, { id }) => hello(id)),
      byMail: {
        subject: () => "Een antwoord voor je",
        page: ({ data }) =>
          data["public"] === true
            ? { in: "browser", path: "/hugo" }
            : { in: "teams", path: "/tickets/t-1" },
        beforeAccount: true,
      },
    },
    "test.skip": kindOf(async () => ({ kind: "skip", reason: "no_longer_true" })),
    "test.bug": kindOf(() => Promise.reject(new TypeError("a bug in a card"))),
    "test.group": kindOf(async ({ documents }) => {
      await documents.get("g-nowhere", "group", (raw) => raw);
      return hello("never");
    }),
  }),
);

/** Nobody waits; pauses are only counted. */
export const noPacer = () => {
  const pauses: number[] = [];
  const pacer: Pacer = {
    turn: () => Promise.resolve(() => undefined),
    pause: (inMs) => void pauses.push(inMs),
    stop: () => undefined,
  };
  return { pacer, pauses };
};

/** The provider's mailbox as a list of what was sent. */
function aMailbox() {
  const mails: Mail[] = [];
  const { tenant, fail } = aTenant();
  const sendMail: Tenant["sendMail"] = async (mailbox, mail) => {
    await tenant.sendMail(mailbox, mail);
    mails.push(mail);
  };
  return {
    tenant: { ...tenant, sendMail },
    mails,
    fail: (fault: Fault, times = 1) => fail("sendMail", fault, times),
  };
}

type Given = {
  readonly documents?: Documents;
  readonly handlers?: Readonly<Record<string, JobHandler>>;
};

/** An outbox with one person who can be reached in a chat that exists. */
export async function anOutbox(given: Given = {}) {
  const tenant = aMailbox();
  const ports = portsOf({
    tenant: tenant.tenant,
    ...(given.documents ? { documents: given.documents } : {}),
  });
  const teams = aMessenger();
  const { pacer, pauses } = noPacer();
  const tools = {
    ports,
    messenger: teams.messenger,
    kinds,
    pacer,
    mails: createMailPace(),
    fence: (): number | undefined => 1,
  };
  if (!given.documents) await storedPerson(ports, aPerson({ conversation: chat }));
  const queue = async (change: Partial<NewNotice> = {}): Promise<void> => {
    const notice = queued({
      id: "n-1",
      type: "test.hello",
      groupId,
      to: "p-1",
      data: {},
      dueAt: ports.now(),
      urgency: "now",
      ...change,
    });
    await ports.documents.commit(groupId, [notice]);
  };
  const stored = async (id = "n-1"): Promise<Notice> =>
    (await ports.documents.get(groupId, noticeDocument(id), readNotice)).value;
  return {
    ...teams,
    ports,
    tools,
    pauses,
    mails: tenant.mails,
    failMail: tenant.fail,
    handlers: new Map(Object.entries(given.handlers ?? {})),
    queue,
    stored,
    /** What is due now, once. */
    deliverDue: async (): Promise<number> => {
      const due = await ports.documents.due(ports.now(), 50);
      for (const one of due) await deliver(one, tools);
      return due.length;
    },
    change: async (facts: Partial<Notice>): Promise<void> => {
      const { value, etag, id } = await ports.documents.get(
        groupId,
        noticeDocument("n-1"),
        readNotice,
      );
      const body = { ...value, ...facts };
      await ports.documents.commit(groupId, [{ kind: "replace", id, ifMatch: etag, body }]);
    },
    person: async () =>
      (await ports.documents.get(personPartition("p-1"), personDocument, readPerson)).value,
  };
}
