import assert from "node:assert/strict";
import fc from "fast-check";
import { markdownToHtml } from "../../bot/contract/card-markdown.ts";
import { plain } from "../../bot/kernel/cards.ts";

describe("the Markdown of cards", () => {
  const shown = [
    ["one line", "Hallo", "<p>Hallo</p>"],
    ["two lines", "een\ntwee", "<p>een<br>twee</p>"],
    ["two paragraphs", "een\r\n\r\ntwee", "<p>een</p><p>twee</p>"],
    ["bold and italics", "**vet** en _schuin_", "<p><strong>vet</strong> en <em>schuin</em></p>"],
    ["stars without a partner", "2 * 3 * 4", "<p>2 * 3 * 4</p>"],
    ["underscores inside a word", "les_1_nu", "<p>les_1_nu</p>"],
    [
      "a bullet list after a line",
      "Neem mee:\n- pen\n- *boek*",
      "<p>Neem mee:</p><ul><li>pen</li><li><em>boek</em></li></ul>",
    ],
    [
      "a numbered list that starts later",
      "3. drie\n4. vier",
      '<ol start="3"><li>drie</li><li>vier</li></ol>',
    ],
    ["two kinds of lists", "- a\n1. b", "<ul><li>a</li></ul><ol><li>b</li></ol>"],
    ["nothing", "", ""],
  ] as const;
  for (const [what, markdown, html] of shown) {
    it(`given ${what}, when it is shown, then it looks as in Teams`, () => {
      assert.equal(markdownToHtml(markdown), html);
    });
  }

  it("given a web link, when it is shown, then it opens apart from this page", () => {
    assert.equal(
      markdownToHtml('[**Les** 1](https://example.org/?a=1&b="2)'),
      '<p><a href="https://example.org/?a=1&amp;b=&quot;2" target="_blank" rel="noreferrer"><strong>Les</strong> 1</a></p>',
    );
  });

  for (const address of [
    "javascript:alert(1)",
    "data:text/html,x",
    "JaVaScRiPt:x",
    "//example.org",
  ]) {
    it(`given a link to ${address}, when it is shown, then it is text`, () => {
      assert.equal(markdownToHtml(`[klik](${address})`), `<p>[klik](${address})</p>`);
    });
  }

  it("given HTML in a card, when it is shown, then it is text", () => {
    assert.equal(
      markdownToHtml('<img src=x onerror="alert(1)"> & **<b>**'),
      "<p>&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; <strong>&lt;b&gt;</strong></p>",
    );
  });

  it("given any text, when it is shown, then only our own tags are in it", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary" }),
        fc.constantFrom("", "- ", "1. ", "[a](", "**"),
        (text, start) => {
          const tags = markdownToHtml(start + text).match(/<[^>]*>?/g) ?? [];
          const strange = tags.filter((tag) => !ourTag.test(tag));
          assert.deepEqual(strange, []);
        },
      ),
    );
  });

  it("given words that somebody typed, when a card shows them as plain, then they stay as typed", () => {
    const typed = "Ik *wil* [dit](https://x.example) _echt_ **niet** \\ ~x~ `y` #1";

    assert.equal(markdownToHtml(plain(typed)), `<p>${typed}</p>`);
  });
});

const ourTag =
  /^<(\/?(p|strong|em|ul|ol|li)|br|ol start="\d+"|\/a|a href="(https?:\/\/|mailto:)[^"<>]*" target="_blank" rel="noreferrer")>$/i;
