import { z } from "zod";
import type { Language } from "../../contract/languages.ts";
import {
  type Card,
  callout,
  card,
  type Element,
  facts,
  line,
  plain,
  title,
} from "../../kernel/cards.ts";
import { type Instant, localDay, localTime } from "../../kernel/time.ts";
import { whenText } from "./cards.ts";
import { findingsOf } from "./findings.ts";
import type { Plan } from "./plan.ts";
import type { Session } from "./store.ts";
import { say } from "./texts.ts";
import { moveText } from "./view.ts";

const dialog = "sessions.change";
export const ofSession = z.looseObject({
  groupId: z.string().max(80),
  number: z.coerce.number().int(),
});
export const submitted = ofSession.extend({
  step: z.enum(["form", "preview", "move", "ask_place", "place", "ask_cancel", "cancel"]),
  on: z.iso.date().optional(),
  time: z.iso.time({ precision: -1 }).optional(),
  shift: z.string().optional(),
  reason: z.string().max(500).optional(),
  kind: z.enum(["online", "place", "skills_lab"]).optional(),
  address: z.string().max(120).optional(),
  bring: z.string().max(120).optional(),
});
export type Submitted = z.output<typeof submitted>;

export const submit = (
  text: string,
  data: Readonly<Record<string, unknown>>,
  style?: "destructive",
) => ({
  type: "Action.Submit" as const,
  title: text,
  data: { dialog, ...data },
  ...(style ? { style } : {}),
});

const withoutInputs = (text: string, data: Readonly<Record<string, unknown>>) => ({
  ...submit(text, data),
  associatedInputs: "none" as const,
});

const nameOf = ({ number, title: name }: Pick<Session, "number" | "title">, language: Language) =>
  say(language)("card.numbered", { number, title: name });

export function moveFormCard(given: Submitted, session: Session, language: Language): Card {
  const t = say(language);
  const { groupId, number, reason } = given;
  const { startsAt } = session;
  const data = { groupId, number };
  return card({
    fallbackText: t("dialog.title"),
    body: [
      title(nameOf(session, language)),
      line(t("dialog.now", { when: whenText(session, language) })),
      {
        type: "Input.Date",
        id: "on",
        label: t("dialog.day"),
        value: given.on ?? localDay(startsAt),
        isRequired: true,
        errorMessage: t("dialog.required"),
      },
      {
        type: "Input.Time",
        id: "time",
        label: t("dialog.time"),
        value: given.time ?? localTime(startsAt),
        isRequired: true,
        errorMessage: t("dialog.required"),
      },
      {
        type: "Input.Toggle",
        id: "shift",
        label: t("dialog.shiftLabel"),
        title: t("dialog.shift"),
        value: given.shift ?? "false",
        valueOn: "true",
        valueOff: "false",
      },
    ],
    actions: [
      submit(t("dialog.preview"), { ...data, ...(reason ? { reason } : {}), step: "preview" }),
      withoutInputs(t("dialog.place"), { ...data, step: "ask_place" }),
      withoutInputs(t("dialog.cancel"), { ...data, step: "ask_cancel" }),
    ],
  });
}

function reasonElements(given: Submitted, isMissing: boolean, language: Language): Element[] {
  const t = say(language);
  return [
    ...(isMissing ? [callout(`⚠ ${t("dialog.reasonMissing")}`, "attention")] : []),
    {
      type: "Input.Text",
      id: "reason",
      label: t("dialog.reason"),
      placeholder: t("dialog.reasonHint"),
      isMultiline: true,
      maxLength: 500,
      value: given.reason ?? "",
    },
  ];
}

/** What a move would do. Asks why when a week becomes too full; what was typed stays. */
export function previewCard(
  given: Submitted,
  {
    plan,
    startsAt,
    isMissing,
  }: {
    readonly plan: Plan;
    readonly startsAt: Instant;
    /** The reason was asked before, and not given. */
    readonly isMissing: boolean;
  },
  language: Language,
): Card {
  const t = say(language);
  const changed = plan.sessions.filter(({ number }) =>
    given.shift === "true" ? number >= given.number : number === given.number,
  );
  const { groupId, number, on, time, shift } = given;
  return card({
    fallbackText: t("dialog.check"),
    body: [
      title(t("dialog.check")),
      facts(changed.map((session) => [nameOf(session, language), whenText(session, language)])),
      ...findingsOf(plan.findings, language).map(({ text }) =>
        callout(`⚠ ${plain(text)}`, "attention"),
      ),
      ...(plan.moves.length > 0 ? [line(t("dialog.levelled"))] : []),
      ...plan.moves.map((one) => line(`• ${moveText(one, language)}`)),
      ...(plan.needsReason ? reasonElements(given, isMissing, language) : []),
      line(t("dialog.everybody")),
    ],
    actions: [
      submit(t("dialog.move"), { groupId, number, on, time, shift, startsAt, step: "move" }),
      submit(t("dialog.back"), { groupId, number, on, time, shift, step: "form" }),
    ],
  });
}

/** @param problem what was wrong with what was sent just now */
export function placeCard(
  given: Submitted,
  session: Session,
  problem: string | undefined,
  language: Language,
): Card {
  const t = say(language);
  const { groupId, number } = given;
  const kinds = [
    ["online", t("dialog.kindOnline")],
    ["place", t("dialog.kindPlace")],
    ["skills_lab", t("dialog.kindSkillsLab")],
  ] as const;
  return card({
    fallbackText: t("dialog.placeTitle", { number }),
    body: [
      title(t("dialog.placeTitle", { number })),
      ...(problem === undefined ? [] : [callout(`⚠ ${problem}`, "attention")]),
      {
        type: "Input.ChoiceSet",
        id: "kind",
        label: t("dialog.placeKind"),
        style: "expanded",
        value: given.kind ?? session.place?.kind ?? "online",
        choices: kinds.map(([value, name]) => ({ title: name, value })),
      },
      {
        type: "Input.Text",
        id: "address",
        label: t("dialog.address"),
        maxLength: 120,
        value: given.address ?? session.place?.address ?? "",
      },
      {
        type: "Input.Text",
        id: "bring",
        label: t("dialog.bring"),
        maxLength: 120,
        value: given.bring ?? session.place?.bring ?? "",
      },
      line(t("dialog.everybody")),
    ],
    actions: [
      submit(t("dialog.savePlace"), { groupId, number, step: "place" }),
      withoutInputs(t("dialog.back"), { groupId, number, step: "form" }),
    ],
  });
}

export const endCard = (heading: string, text: string): Card =>
  card({ fallbackText: `${heading} ${text}`, body: [title(heading), line(text)] });
