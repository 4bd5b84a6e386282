import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import {
  callout,
  card,
  execute,
  facts,
  line,
  link,
  plain,
  quiet,
  strong,
  title,
} from "../../../bot/kernel/cards.ts";
import { blocksOfCard, spansOf } from "../../../bot/platform/outbox/card-text.ts";
import { cardToMail } from "../../../bot/platform/outbox/card-to-mail.ts";
import { plainTextOf } from "../../../infra/local/graph/plain-text.ts";
import { everyCard } from "../../cards/every-card.ts";

const button = { title: "Open de pagina", url: "https://app.example/tab/link.html#token" };
const whole = card({
  fallbackText: "Hoi",
  body: [
    title("Aftekenen"),
    line(`${plain("*Amina* [El_Khatib]")} vraagt: 1 < 2 & "zo"`),
    facts([
      ["Opdracht", "Steunkousen"],
      ["Klaar", "dinsdag"],
    ]),
    { type: "Input.Text", id: "remark", label: "Opmerking" },
    callout("⚠ Let op", "attention"),
    {
      type: "ColumnSet",
      columns: [{ type: "Column", width: "auto", items: [strong("Links")] }],
    },
    { type: "TextBlock", text: "verborgen", isVisible: false },
    { type: "ActionSet", actions: [link("Doe mee", "https://teams.example/join")] },
    quiet("klein"),
  ],
  actions: [execute("Ja", "x.y", {}), link("Bel", "javascript:alert(1)")],
});

describe("a card as a mail", () => {
  const html = cardToMail({
    language: "nl",
    card: whole,
    button,
    below: ["Tot dinsdag."],
  });

  it("given every kind of element, when made a mail, then the text follows the card from top to bottom", () => {
    assert.equal(
      plainTextOf(html),
      [
        "Aftekenen",
        '*Amina* [El_Khatib] vraagt: 1 < 2 & "zo"',
        "Opdracht: Steunkousen",
        "Klaar: dinsdag",
        "⚠ Let op",
        "Links",
        "Doe mee <https://teams.example/join>",
        "klein",
        "Open de pagina <https://app.example/tab/link.html#token>",
        "Tot dinsdag.",
      ].join("\n\n"),
    );
  });

  it("given typed text, when shown as HTML, then it stays text and no address but http leads anywhere", () => {
    assert.ok(html.includes("*Amina* [El_Khatib] vraagt: 1 &lt; 2 &amp; &quot;zo&quot;"));
    assert.ok(!/javascript|Opmerking|verborgen|>Ja</.test(html));
    assert.deepEqual(
      [...html.matchAll(/href="([^"]+)"/g)].map(([, url]) => url),
      ["https://teams.example/join", button.url],
    );
  });

  it("given the mail, when a screen reader opens it, then it knows the language and one title", () => {
    assert.match(html, /<html lang="nl">/);
    assert.equal(html.match(/<h1/g)?.length, 1);
  });

  it("given marks of Markdown, when read, then they are gone and links keep their address", () => {
    assert.deepEqual(spansOf("**Let op**: _nu_ [lees](https://x.example/a) snake_case 2 * 3"), [
      { text: "Let op: nu " },
      { text: "lees", url: "https://x.example/a" },
      { text: " snake_case 2 * 3" },
    ]);
  });

  for (const [name, make] of Object.entries(everyCard)) {
    it(`given ${name}, when made a mail, then it says something and breaks nothing`, () => {
      for (const one of [make("typical", "nl")].flat().slice(0, 3)) {
        const made = cardToMail({ language: "nl", card: one, button, below: [] });
        assert.ok(blocksOfCard(one).length > 0);
        assert.ok(!/undefined|\[object/.test(made));
      }
    });
  }
});
