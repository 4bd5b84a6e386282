import assert from "node:assert/strict";
import type { Audience } from "../../../bot/contract/hugo.ts";
import type { Judged } from "../../../bot/features/hugo/judge.ts";
import type { KnowledgeItem } from "../../../bot/kernel/knowledge.ts";
import { makeConversation, type Turn } from "../../../infra/local/hugo/conversation.ts";
import { words } from "../../../infra/local/hugo/words.ts";

const anItem = (id: string, next: KnowledgeItem["next"] = []): KnowledgeItem => ({
  id,
  audience: ["participant"],
  topic: "costs",
  title: { nl: `Vraag ${id}`, en: `Question ${id}` },
  questions: [id],
  words: [],
  answer: { nl: `Antwoord ${id}.`, en: `Answer ${id}.` },
  sources: [{ document: "brochure", section: "Kosten" }],
  next,
});
const items = [
  anItem("a", [
    { kind: "item", id: "b" },
    { kind: "link", url: "https://opleider.example" },
  ]),
  ...["b", "c", "d", "e"].map((id) => anItem(id)),
];
const documents = { brochure: { nl: "De brochure", en: "The brochure" } };
const ordinary = { ids: [], confidence: 0.5, triage: { kind: "ordinary" } } as const;

/** A chat in which every question is judged alike; remembers as whom it was asked. */
function aChat(judged: Partial<Judged>) {
  const asked: (Audience | undefined)[] = [];
  const conversation = makeConversation({
    knowledge: { items, documents },
    judge: ({ audience }) => {
      asked.push(audience);
      return { ...ordinary, outcome: "handover", ...judged };
    },
    urgentLines: (kind) => [`Bel nu: ${kind}`],
  });
  conversation.start();
  return { ...conversation, asked };
}
const texts = ({ said }: Turn): readonly string[] => said.map(({ text }) => text.trim());

describe("a chat with Hugo in the terminal", () => {
  it("given the start, when a number is typed, then he knows who asks from then on", () => {
    const chat = aChat({});

    assert.deepEqual(texts(chat.say("2")), [words.chosen("werkgever")]);
    chat.say("wat kost het");

    assert.deepEqual(chat.asked, ["employer"]);
  });

  it("given the start, when a question is typed, then it is answered without knowing who asks", () => {
    const chat = aChat({ outcome: "answer", ids: ["c"] });

    assert.deepEqual(texts(chat.say("wat kost het")), [
      "Vraag c",
      "Antwoord c.",
      "Bron: De brochure, Kosten",
    ]);
    assert.deepEqual(chat.asked, [undefined]);
  });

  it("given a sure answer, when shown, then its link and what people ask next come with it", () => {
    const chat = aChat({ outcome: "answer", ids: ["a", "c"] });

    assert.deepEqual(texts(chat.say("wat kost het")), [
      "Vraag a",
      "Antwoord a.",
      words.more("https://opleider.example"),
      "Bron: De brochure, Kosten",
      words.next,
      "1  Vraag b",
    ]);
    assert.equal(texts(chat.say("1"))[1], "Antwoord b.");
  });

  it("given a doubt, when shown, then at most four are offered, and more than one can be chosen", () => {
    const chat = aChat({ outcome: "suggest", ids: ["e", "d", "c", "b", "a"] });

    assert.deepEqual(texts(chat.say("iets")), [
      words.suggest,
      "1  Vraag e",
      "2  Vraag d",
      "3  Vraag c",
      "4  Vraag b",
      words.danger,
    ]);
    assert.equal(texts(chat.say("2"))[1], "Antwoord d.");
    assert.equal(texts(chat.say(" 4 "))[1], "Antwoord b.");
    for (const wrong of ["0", "5"]) {
      assert.deepEqual(texts(chat.say(wrong)), [words.wrongNumber(4)]);
    }
  });

  it("given danger, when shown, then its text comes first and no answer at all", () => {
    const chat = aChat({
      outcome: "urgent",
      ids: ["a", "b"],
      triage: { kind: "urgent", urgent: "life" },
    });

    assert.deepEqual(texts(chat.say("ze ademt niet")), ["Bel nu: life"]);
    assert.deepEqual(texts(chat.say("1")), [words.empty]);
  });

  for (const [triage, first] of [
    [{ kind: "ordinary" }, words.unknown],
    [{ kind: "person", reason: "complaint" }, words.person],
    [{ kind: "refused", reason: "rude" }, words.refused],
  ] as const) {
    it(`given a question for a person (${triage.kind}), when shown, then it says where that can be asked`, () => {
      const said = texts(aChat({ outcome: "handover", ids: ["a"], triage }).say("iets"));

      assert.deepEqual(said, [first, words.whereToAsk, words.danger]);
    });
  }

  it("given nothing but signs, when typed, then he asks for a question", () => {
    for (const typed of ["", "   ", "?!", "🙂"]) {
      assert.deepEqual(texts(aChat({}).say(typed)), [words.empty]);
    }
  });

  it("given /wie, when typed, then he can be told anew who asks", () => {
    const chat = aChat({});
    chat.say("1");

    assert.equal(texts(chat.say("/wie"))[0], words.who);
    chat.say("9");
    chat.say("4");
    chat.say("iets");

    assert.deepEqual(chat.asked, ["provider"]);
  });

  it("given /stop, when typed, then it is over", () => {
    assert.deepEqual(aChat({}).say(" /STOP "), {
      said: [{ kind: "line", text: words.goodbye }],
      over: true,
    });
  });
});
