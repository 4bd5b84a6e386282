import type { Language } from "../../contract/languages.ts";
import type { Card } from "../../kernel/cards.ts";
import type { Actor, Dialog, DialogPage } from "../../kernel/feature.ts";
import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import { atLocal, day } from "../../kernel/time.ts";
import { mayOversee } from "../groups/public.ts";
import { cancelSession, moveSession, previewMove } from "./change-session.ts";
import {
  endCard,
  moveFormCard,
  ofSession,
  placeCard,
  previewCard,
  type Submitted,
  submit,
  submitted,
} from "./dialog-cards.ts";
import { type Place, placeSession } from "./place-session.ts";
import { findSession } from "./store.ts";
import { refusals, say } from "./texts.ts";

const moment = submitted.required({ on: true, time: true });

const page = (language: Language, shown: Card): DialogPage => ({
  title: say(language)("dialog.title"),
  card: shown,
});

type Asked = { readonly ports: Ports; readonly actor: Actor; readonly given: Submitted };
type Answer = Promise<Outcome<DialogPage, string>>;

async function form({ ports, actor, given }: Asked): Answer {
  const { groupId, number } = given;
  const session = await findSession(ports.documents, groupId, number);
  if (!session) return refuse("sessions.unknown_session", { number });
  return done(page(actor.language, moveFormCard(given, session.value, actor.language)));
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
  const { groupId, number, on, time, shift, reason } = moment.parse(given);
  const startsAt = atLocal(day(on), time);
  return { groupId, number, startsAt, shiftFollowing: shift === "true", reason };
};

async function previewed({ ports, actor, given }: Asked, isMissing: boolean): Answer {
  const request = requestOf(given);
  const outcome = await previewMove(ports, actor, request);
  if (!outcome.ok) return outcome;
  const view = { plan: outcome.value, startsAt: request.startsAt, isMissing };
  return done(page(actor.language, previewCard(given, view, actor.language)));
}

async function moveIt(asked: Asked): Answer {
  const { ports, actor, given } = asked;
  const t = say(actor.language);
  const outcome = await moveSession(ports, actor, requestOf(given));
  if (!outcome.ok && outcome.refusal === "sessions.reason_needed") {
    return await previewed(asked, true);
  }
  if (!outcome.ok) return outcome;
  const count = outcome.value.length;
  return done(page(actor.language, endCard(t("dialog.moved", { count }), t("dialog.told"))));
}

async function placePage({ ports, actor, given }: Asked, problem?: string): Answer {
  const { groupId, number } = given;
  const session = await findSession(ports.documents, groupId, number);
  if (!session) return refuse("sessions.unknown_session", { number });
  return done(page(actor.language, placeCard(given, session.value, problem, actor.language)));
}

async function place(asked: Asked): Answer {
  const { ports, actor, given } = asked;
  const { groupId, number, kind = "online", address = "", bring } = given;
  const wanted: Place = kind === "online" ? { kind } : { kind, address, bring };
  const outcome = await placeSession(ports, actor, { groupId, number, place: wanted });
  if (!outcome.ok && outcome.refusal === "sessions.address_needed") {
    return await placePage(asked, refusals[actor.language]["sessions.address_needed"]);
  }
  if (!outcome.ok) return outcome;
  const t = say(actor.language);
  return done(page(actor.language, endCard(t("dialog.placed"), t("dialog.told"))));
}

const pages = {
  form,
  preview: (asked) => previewed(asked, false),
  move: moveIt,
  ask_place: (asked) => placePage(asked),
  place,
  ask_cancel: askCancel,
  cancel,
} as const satisfies Record<Submitted["step"], (asked: Asked) => Answer>;

async function shown(asked: Asked): Answer {
  const { ports, actor, given } = asked;
  const allowed = await mayOversee(ports.documents, actor, given.groupId);
  return allowed.ok ? await pages[given.step](asked) : allowed;
}

/** Move, place or cancel one session, from the chat, with a look at the outcome before it happens. */
export const changeDialog: Dialog = {
  open: async (ports, actor, data) =>
    await shown({ ports, actor, given: { ...ofSession.parse(data), step: "form" } }),
  submit: async (ports, actor, data) => await shown({ ports, actor, given: submitted.parse(data) }),
};
