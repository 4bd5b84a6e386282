import { strict as assert } from "node:assert";
import { globSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, it } from "mocha";
import { features } from "../bot/app.ts";
import { type Language, languages } from "../bot/contract/languages.ts";
import { changeDialog } from "../bot/features/sessions/dialog.ts";
import { joined } from "../bot/joined.ts";
import { type Card, messageCard, plain } from "../bot/kernel/cards.ts";
import { everyCard } from "./cards/every-card.ts";
import { type Size, sizes, typed } from "./cards/values.ts";
import { aClass, anActor, groupId } from "./support/a-group.ts";
import { teacherId } from "./support/a-member.ts";
import { actionsOf, inputsOf, partsOf } from "./support/card-text.ts";
import { portsOf } from "./support/ports.ts";

type Context = { readonly eventCount: number; readonly getEventAt: (index: number) => object };
// The package's main entry fails on Node; what is used of it here is typed below.
const { AdaptiveCard, SerializationContext } = createRequire(import.meta.url)(
  "adaptivecards/dist/adaptivecards.js",
) as {
  readonly AdaptiveCard: new () => { readonly parse: (card: unknown, context: Context) => void };
  readonly SerializationContext: new () => Context;
};

/** What the renderer has to say about a card. */
function eventsOf(card: unknown): readonly object[] {
  const context = new SerializationContext();
  new AdaptiveCard().parse(card, context);
  return Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index));
}

/** The whole message as Teams counts it: two bytes for each character. */
function bytesOf(card: Card): number {
  const attachments = [{ contentType: "application/vnd.microsoft.card.adaptive", content: card }];
  return JSON.stringify({ type: "message", summary: card.fallbackText, attachments }).length * 2;
}
const most = 28 * 1024;

const verbs = joined(features, "verbs");
const dialogs = joined(features, "dialogs");

/** All that holds for every card, whatever is in it. */
function checkCard(card: Card): void {
  assert.deepEqual(eventsOf(card), []);
  assert.equal(card.version, "1.5");
  assert.ok(card.fallbackText && card.fallbackText.trim().length > 5, "it has words for elsewhere");
  assert.doesNotMatch(card.fallbackText, /\\[*_[\]]/, "which are shown as they are");
  for (const input of inputsOf(card)) assert.ok(input["label"], `${input["id"]} has a label`);
  for (const action of actionsOf(card)) {
    assert.ok(action["title"] !== undefined);
    const { verb, data } = action;
    if (action["type"] === "Action.Execute") assert.ok(verbs.has(String(verb)), `verb ${verb}`);
    if (action["type"] === "Action.Submit") {
      const dialog: unknown = Reflect.get(Object(data), "dialog");
      assert.ok(dialogs.has(String(dialog)), `dialog ${dialog}`);
    }
  }
  const size = bytesOf(card);
  assert.ok(size < most, `${size} bytes`);
  assert.doesNotMatch(JSON.stringify(card), /undefined|\bNaN\b|\{\{|\[object /);
  // The official schema does not know it.
  assert.doesNotMatch(JSON.stringify(card), /firstRowAsHeaders/);
}

/** Text that is read as Markdown: not what stands in an input or on a button. */
const markdownOf = (card: Card): readonly string[] =>
  partsOf(card.body)
    .filter(({ type }) => !String(type).startsWith("Input."))
    .flatMap(({ type, text, title, value }) => (type === "TextBlock" ? [text] : [title, value]))
    .filter((text): text is string => typeof text === "string");

const made = (name: string, size: Size, language: Language): readonly Card[] => {
  const cards = everyCard[name]?.(size, language) ?? [];
  return Array.isArray(cards) ? cards : [cards as Card]; // Not a list, so one card.
};

describe("the checks of cards themselves", () => {
  it("given an element that does not exist, when parsed, then the renderer tells", () => {
    const body = [{ type: "TextBlok" }];

    assert.ok(eventsOf({ type: "AdaptiveCard", version: "1.5", body }).length > 0);
  });

  it("given the sources, when searched, then every card function is checked here", () => {
    const names = globSync("bot/features/**/*.ts").flatMap((file) =>
      [...readFileSync(file, "utf8").matchAll(/^export (?:function|const) (\w+Card)\b/gm)].map(
        ([, name = ""]) => name,
      ),
    );

    assert.deepEqual(Object.keys(everyCard).toSorted(), names.toSorted());
  });

  it("given typed Markdown, when made plain, then nothing of it is left to read", () => {
    assert.equal(plain("**a** [b](c) _d_"), "\\*\\*a\\*\\* \\[b\\](c) \\_d\\_");
  });
});

for (const name of Object.keys(everyCard)) {
  describe(`the card of ${name}`, () => {
    for (const size of sizes) {
      for (const language of languages) {
        it(`given ${size} values in ${language}, when parsed, then it is right`, () => {
          const cards = made(name, size, language);

          assert.ok(cards.length > 0);
          for (const card of cards) checkCard(card);
        });
      }
    }

    it("given what people typed, when shown, then it is never read as Markdown", () => {
      const shown = made(name, "typical", "nl").flatMap(markdownOf);

      for (const text of shown) {
        assert.ok(!text.includes(typed), text);
        assert.doesNotMatch(text, /(?<!\\)\*\*vet|(?<!\\)\[klik(?<!\\)\]\(/);
      }
    });
  });
}

describe("the cards of the dialog", () => {
  for (const language of languages) {
    it(`given every page in ${language}, when parsed, then it is right`, async () => {
      const ports = portsOf();
      await aClass(ports);
      const teacher = anActor(teacherId, language);
      const data = { groupId, number: 1 };
      const given = { ...data, on: "2027-01-14", time: "19:00", shift: "true" };

      const pages = [
        await changeDialog.open(ports, teacher, data),
        await changeDialog.submit(ports, teacher, { ...given, step: "preview" }),
        await changeDialog.submit(ports, teacher, { ...given, step: "ask_cancel" }),
        await changeDialog.submit(ports, teacher, { ...given, step: "move" }),
        await changeDialog.submit(ports, teacher, { ...given, step: "cancel" }),
      ];

      for (const page of pages) {
        assert.ok(page.ok, JSON.stringify(page));
        checkCard(page.value.card);
      }
    });
  }

  it("given a message in a card, when parsed, then it is right", () => {
    checkCard(messageCard("Het lukte niet", ["Probeer het later nog eens."]));
  });
});
