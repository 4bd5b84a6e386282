import assert from "node:assert/strict";
import { actionsIn, contains, inputsIn } from "../../infra/local/connector/card-actions.ts";

const card = {
  type: "AdaptiveCard",
  body: [
    { type: "Input.Text", id: "answer", isRequired: true },
    { type: "Input.Toggle", id: "agreed", title: "Akkoord" },
    { type: "Container", items: [{ type: "Input.Number", id: "hours", value: 3 }] },
    {
      type: "ActionSet",
      actions: [{ type: "Action.Execute", verb: "scan.save", data: { page: 1 } }],
    },
  ],
  actions: [
    { type: "Action.Execute", verb: "scan.save", data: { page: 2, type: "Action.Execute" } },
    { type: "Action.OpenUrl", url: "https://app.example" },
  ],
};

describe("finding buttons and inputs in a card", () => {
  it("given buttons at several depths, when listed, then all are found and nothing inside data is", () => {
    assert.deepEqual(
      actionsIn(card).map(({ type, data }) => [type, data["page"]]),
      [
        ["Action.Execute", 1],
        ["Action.Execute", 2],
        ["Action.OpenUrl", undefined],
      ],
    );
  });

  it("given untouched inputs, when listed, then each has what Teams would send for it", () => {
    assert.deepEqual(inputsIn(card), [
      { id: "answer", required: true },
      { id: "agreed", required: false, value: "false" },
      { id: "hours", required: false, value: "3" },
    ]);
  });

  it("given part of some data, when compared, then what is not asked for is free", () => {
    assert.ok(contains({ page: 2, more: { a: 1, b: 2 } }, { more: { b: 2 } }));
    assert.ok(!contains({ page: 2 }, { page: 1 }));
    assert.ok(!contains({}, { page: undefined, more: 1 }));
  });
});
