import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { teamEventOf } from "../../../bot/platform/teams/team-event.ts";
import { anActivity } from "./a-table.ts";

const team = { id: "19:team@thread.tacv2", aadGroupId: "group-1" };
const about = (change: object) => teamEventOf(anActivity({ channelData: { team }, ...change }));
const people = [
  { id: "29:1", aadObjectId: "o-1" },
  { id: "28:bot" },
  { id: "29:2", aadObjectId: "o-2" },
];

describe("news of a team", () => {
  for (const [action, kind] of [
    ["add", "installed"],
    ["add-upgrade", "installed"],
    ["remove", "uninstalled"],
    ["remove-upgrade", "uninstalled"],
  ] as const) {
    it(`given the app with '${action}', when told, then it is ${kind}`, () => {
      assert.deepEqual(about({ type: "installationUpdate", action }), {
        kind,
        teamId: "group-1",
        objectIds: [],
      });
    });
  }

  it("given new members, when told, then people are known and the bot itself is not one", () => {
    assert.deepEqual(about({ type: "conversationUpdate", membersAdded: people }), {
      kind: "members_added",
      teamId: "group-1",
      objectIds: ["o-1", "o-2"],
    });
  });

  it("given members that left, when told, then they are known", () => {
    assert.deepEqual(
      about({ type: "conversationUpdate", membersRemoved: people })?.kind,
      "members_removed",
    );
  });

  it("given a team without its group's id, when told, then it is known by its own", () => {
    const channelData = { team: { id: team.id } };

    assert.equal(
      about({ type: "conversationUpdate", membersAdded: people, channelData })?.teamId,
      team.id,
    );
  });

  for (const [what, change] of [
    [
      "a team that got another name",
      { type: "conversationUpdate", channelData: { team, eventType: "teamRenamed" } },
    ],
    [
      "only the bot that was added",
      { type: "conversationUpdate", membersAdded: [{ id: "28:bot" }] },
    ],
    ["a message in a channel", { type: "message" }],
    ["a button in a channel", { type: "invoke" }],
    [
      "a chat that is no team",
      { type: "conversationUpdate", membersAdded: people, channelData: {} },
    ],
    [
      "no channel data",
      { type: "conversationUpdate", membersAdded: people, channelData: undefined },
    ],
    ["channel data of another shape", { type: "installationUpdate", channelData: { team: "x" } }],
  ] as const) {
    it(`given ${what}, when told, then it is no news of a team`, () => {
      assert.equal(about(change), undefined);
    });
  }
});
