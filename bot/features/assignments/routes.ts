import type { Route } from "../../kernel/feature.ts";
import { done } from "../../kernel/outcome.ts";
import { chooseSetting } from "./choose-setting.ts";
import { openPlaceOf } from "./find-place.ts";
import { handInWork } from "./hand-in-work.ts";
import { minutesShown } from "./minutes.ts";
import { practiseWork } from "./practise-work.ts";
import { saveDraft } from "./save-draft.ts";
import { sayMinutes } from "./say-minutes.ts";
import { draftView, myWorkView } from "./view.ts";

export const handInRoute: Route<"handIn"> = async (ports, actor, input) => {
  const { groupId, assignmentId, clientDataChecked: checked = false, minutes, ...content } = input;
  const request = { groupId, assignmentId, content, checked, minutes };
  const outcome = await handInWork(ports, actor, request);
  if (!outcome.ok) return outcome;
  const { work, dueAt } = outcome.value;
  const handedInAt = work.attempts.at(-1)?.handedInAt ?? ports.now();
  const late = dueAt !== undefined && handedInAt > dueAt;
  return done({ handedInAt, attempt: work.attempts.length, late });
};

export const saveDraftRoute: Route<"saveDraft"> = async (ports, actor, input) => {
  const outcome = await saveDraft(ports, actor, input);
  return outcome.ok ? done(draftView(outcome.value.draft, ports.now())) : outcome;
};

export const myWorkRoute: Route<"myWork"> = async (ports, actor, input) => {
  const found = await openPlaceOf(ports, actor, input, "look");
  if (!found.ok) return found;
  const shown = await minutesShown(ports.documents, found.value.track);
  return done(myWorkView(found.value, { shown, language: actor.language, now: ports.now() }));
};

export const practiseDoneRoute: Route<"practiseDone"> = async (ports, actor, input) => {
  const outcome = await practiseWork(ports, actor, input);
  if (!outcome.ok) return outcome;
  const { practisedAt } = outcome.value.work;
  return done(practisedAt ? { practisedAt } : {});
};

export const sayMinutesRoute: Route<"sayMinutes"> = async (ports, actor, input) => {
  const outcome = await sayMinutes(ports, actor, input);
  return outcome.ok ? done({ minutes: input.minutes }) : outcome;
};

export const chooseSettingRoute: Route<"chooseSetting"> = async (ports, actor, input) => {
  const outcome = await chooseSetting(ports, actor, input);
  return outcome.ok ? done({ setting: input.setting }) : outcome;
};
