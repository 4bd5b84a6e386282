import { z } from "zod";
import type { Language } from "../../contract/languages.ts";
import { type Card, callout, card, facts, line, plain, title } from "../../kernel/cards.ts";
import type { Actor, Dialog, DialogPage } from "../../kernel/feature.ts";
import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import { atLocal, day, type Instant, localDay, localTime } from "../../kernel/time.ts";
import { mayOversee } from "../groups/public.ts";
import { whenText } from "./cards.ts";
import { cancelSession, moveSession, previewMove } from "./change-session.ts";
import { findingsOf } from "./findings.ts";
import type { Plan } from "./plan.ts";
import { findSession, type Session } from "./store.ts";
import { say } from "./texts.ts";

const dialog = "sessions.change";
const ofSession = z.looseObject({ groupId: z.string().max(80), number: z.coerce.number().int() });
const submitted = ofSession.extend({
  step: z.enum(["form", "preview", "move", "ask_cancel", "cancel"]),
  on: z.iso.date().optional(),
  time: z.iso.time({ precision: -1 }).optional(),
  shift: z.string().optional(),
});
type Submitted = z.output<typeof submitted>;
const moment = submitted.required({ on: true, time: true });

const submit = (text: string, data: Readonly<Record<string, unknown>>, style?: "destructive") => ({
  type: "Action.Submit" as const,
  title: text,
  data: { dialog, ...data },
  ...(style ? { style } : {}),
});

const page = (language: Language, shown: Card): DialogPage => ({
  title: say(language)("dialog.title"),
  card: shown,
});

function formCard(groupId: string, session: Session, language: Language): Card {
  const t = say(language);
  const { number, title: name, startsAt } = session;
  const data = { groupId, number };
  return card({
    fallbackText: t("dialog.title"),
    body: [
      title(t("card.numbered", { number, title: name })),
      line(t("dialog.now", { when: whenText(session, language) })),
      {
        type: "Input.Date",
        id: "on",
        label: t("dialog.day"),
        value: localDay(startsAt),
        isRequired: true,
        errorMessage: t("dialog.required"),
      },
      {
        type: "Input.Time",
        id: "time",
        label: t("dialog.time"),
        value: localTime(startsAt),
        isRequired: true,
        errorMessage: t("dialog.required"),
      },
      {
        type: "Input.Toggle",
        id: "shift",
        label: t("dialog.shiftLabel"),
        title: t("dialog.shift"),
        value: "false",
        valueOn: "true",
        valueOff: "false",
      },
    ],
    actions: [
      submit(t("dialog.preview"), { ...data, step: "preview" }),
      { ...submit(t("dialog.cancel"), { ...data, step: "ask_cancel" }), associatedInputs: "none" },
    ],
  });
}

function previewCard(given: Submitted, plan: Plan, startsAt: Instant, language: Language): Card {
  const t = say(language);
  const changed = plan.sessions.filter(({ number }) =>
    given.shift === "true" ? number >= given.number : number === given.number,
  );
  const { groupId, number, on, time, shift } = given;
  return card({
    fallbackText: t("dialog.check"),
    body: [
      title(t("dialog.check")),
      facts(
        changed.map((session) => [
          t("card.numbered", { number: session.number, title: session.title }),
          whenText(session, language),
        ]),
      ),
      ...findingsOf(plan.findings, language).map(({ text }) =>
        callout(`⚠ ${plain(text)}`, "attention"),
      ),
      line(t("dialog.everybody")),
    ],
    actions: [
      submit(t("dialog.move"), { groupId, number, on, time, shift, startsAt, step: "move" }),
      submit(t("dialog.back"), { groupId, number, step: "form" }),
    ],
  });
}

const endCard = (heading: string, text: string): Card =>
  card({ fallbackText: `${heading} ${text}`, body: [title(heading), line(text)] });

type Asked = { readonly ports: Ports; readonly actor: Actor; readonly given: Submitted };
type Answer = Promise<Outcome<DialogPage, string>>;

async function form({ ports, actor, given: { groupId, number } }: Asked): Answer {
  const session = await findSession(ports.documents, groupId, number);
  if (!session) return refuse("sessions.unknown_session", { number });
  return done(page(actor.language, formCard(groupId, session.value, actor.language)));
}

function askCancel({ actor, given: { groupId, number } }: Asked): Answer {
  const t = say(actor.language);
  const ask = endCard(t("dialog.askCancel", { number }), t("dialog.askCancelText"));
  const yes = submit(t("dialog.yesCancel"), { groupId, number, step: "cancel" }, "destructive");
  const no = submit(t("dialog.back"), { groupId, number, step: "form" });
  return Promise.resolve(done(page(actor.language, { ...ask, actions: [yes, no] })));
}

async function cancel({ ports, actor, given: { groupId, number } }: Asked): Answer {
  const t = say(actor.language);
  const outcome = await cancelSession(ports, actor, { groupId, number });
  if (!outcome.ok) return outcome;
  return done(page(actor.language, endCard(t("dialog.cancelled"), t("dialog.told"))));
}

const requestOf = (given: Submitted) => {
  const { groupId, number, on, time, shift } = moment.parse(given);
  const startsAt = atLocal(day(on), time);
  return { groupId, number, startsAt, shiftFollowing: shift === "true" };
};

async function preview({ ports, actor, given }: Asked): Answer {
  const request = requestOf(given);
  const outcome = await previewMove(ports, actor, request);
  if (!outcome.ok) return outcome;
  const shown = previewCard(given, outcome.value, request.startsAt, actor.language);
  return done(page(actor.language, shown));
}

async function moveIt({ ports, actor, given }: Asked): Answer {
  const t = say(actor.language);
  const outcome = await moveSession(ports, actor, requestOf(given));
  if (!outcome.ok) return outcome;
  const count = outcome.value.length;
  return done(page(actor.language, endCard(t("dialog.moved", { count }), t("dialog.told"))));
}

const pages = {
  form,
  preview,
  move: moveIt,
  ask_cancel: askCancel,
  cancel,
} as const satisfies Record<Submitted["step"], (asked: Asked) => Answer>;

async function shown(asked: Asked): Answer {
  const { ports, actor, given } = asked;
  const allowed = await mayOversee(ports.documents, actor, given.groupId);
  return allowed.ok ? await pages[given.step](asked) : allowed;
}

/** Move or cancel one session, from the chat, with a look at the outcome before it happens. */
export const changeDialog: Dialog = {
  open: async (ports, actor, data) =>
    await shown({ ports, actor, given: { ...ofSession.parse(data), step: "form" } }),
  submit: async (ports, actor, data) => await shown({ ports, actor, given: submitted.parse(data) }),
};
