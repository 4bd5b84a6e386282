import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { languages } from "../../../bot/contract/languages.ts";
import { areNumbersOld } from "../../../bot/features/triage/number-rules.ts";
import {
  numbersCheckedOn,
  quietLine,
  urgentCard,
  urgentKinds,
} from "../../../bot/features/triage/public.ts";
import { atLocal, day, plusDays } from "../../../bot/kernel/time.ts";
import { loadKnowledge } from "../../../bot/knowledge/load.ts";
import { actionsOf } from "../../support/card-text.ts";

const { urgent } = loadKnowledge();

describe("the card for somebody in danger", () => {
  for (const kind of urgentKinds) {
    for (const language of languages) {
      const card = urgentCard(kind, language, urgent);
      const text = JSON.stringify(card);

      it(`given ${kind} in ${language}, when shown, then it begins with the act and a number`, () => {
        const [first] = card.body ?? [];

        assert.match(JSON.stringify(first), /11[23]/);
        assert.match(card.fallbackText ?? "", /^.{0,60}11[23]/);
        assert.ok(actionsOf(card).some(({ url }) => url === "tel:112"));
      });

      it(`given ${kind} in ${language}, when shown, then every number on a button stands in words`, () => {
        for (const { url, title } of actionsOf(card)) {
          const digits = String(url).replace("tel:", "");

          assert.ok(`${title} ${text}`.replace(/\D/g, "").includes(digits), digits);
          assert.ok(String(title).replace(/\D/g, "").includes(digits), String(title));
        }
      });

      it(`given ${kind} in ${language}, when shown, then it says that nothing is kept`, () => {
        assert.match(
          text,
          language === "nl" ? /sla je vraag niet op/ : /do not keep your question/,
        );
      });
    }
  }

  for (const [kind, number] of [
    ["suicide_self", "0800-0113"],
    ["suicide_other", "0800-0113"],
    ["home", "0800-2000"],
    ["abuse", "0800-2000"],
    ["sexual", "0800-0188"],
  ] as const) {
    it(`given ${kind}, when shown, then ${number} stands on it`, () => {
      assert.ok(JSON.stringify(urgentCard(kind, "nl", urgent)).includes(number));
    });
  }

  for (const kind of ["violence", "abuse", "sexual"] as const) {
    it(`given ${kind}, when shown, then it names the confidential adviser and sends nobody to a supervisor`, () => {
      const text = JSON.stringify(urgentCard(kind, "nl", urgent));

      assert.match(text, /vertrouwenspersoon/);
      assert.doesNotMatch(text, /(vertel|meld|zeg)[^.]{0,40}(leidinggevende|werkbegeleider)/i);
    });
  }

  it("given medication or life, when shown, then it gives no medical advice", () => {
    for (const kind of ["life", "medication", "accident"] as const) {
      assert.match(JSON.stringify(urgentCard(kind, "nl", urgent)), /geen medisch advies/);
    }
  });

  it("given an answer Hugo is not sure of, when a line is asked for, then 112 stands in it", () => {
    for (const language of languages) assert.match(quietLine(language), /112/);
  });
});

describe("the texts for danger in Dutch that everybody can read", () => {
  const sentences = Object.values(urgent.kinds).flatMap(({ nl }) =>
    [nl.first, ...nl.steps, ...nl.others].flatMap((text) => text.split(/(?<=[.?:])\s+/)),
  );

  it("given all sentences, when counted, then they are short and nobody shouts", () => {
    for (const sentence of sentences) {
      assert.ok(sentence.split(/\s+/).length <= 16, sentence);
      assert.doesNotMatch(sentence, /!|\b[Uu]w?\b/);
    }
  });
});

describe("the day on which the numbers were checked", () => {
  const noon = (days: number) => atLocal(plusDays(day(numbersCheckedOn(urgent)), days), "12:00");

  for (const [days, isOld] of [
    [0, false],
    [365, false],
    [366, false],
    [367, true],
    [800, true],
  ] as const) {
    it(`given ${days} days later, when asked, then old is ${isOld}`, () => {
      assert.equal(areNumbersOld(urgent, noon(days)), isOld);
    });
  }
});
