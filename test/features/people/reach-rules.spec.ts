import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { reachOf } from "../../../bot/features/people/public.ts";
import type { Person } from "../../../bot/kernel/person.ts";
import { aPerson, withoutOwnAccount } from "../../support/a-member.ts";
import { tenantId } from "../../support/ports.ts";

const since = "2027-02-01T09:00:00.000Z";
const earlier = "2026-01-01T09:00:00.000Z";
const joinedAt = "2027-01-10T09:00:00.000Z";
const failed = (reason: string, at = since) => ({ works: false, reason, since: at });
const person = aPerson();
const asSupervisor = { memberships: [{ groupId: "g-1", role: "supervisor" as const }] };
const pending = { account: { tenantId, objectId: "o-1", guest: true } };
const nobody = withoutOwnAccount(person);
const inTeam = { joinedAt };

describe("which path reaches somebody", () => {
  for (const [what, given, team, path, chat, mail] of [
    ["a participant with an account", {}, undefined, "chat", undefined, undefined],
    ["a contact person without an account", nobody, undefined, "mail", "no_account", undefined],
    ["a supervisor in the team", asSupervisor, inTeam, "chat", undefined, undefined],
    ["one who does not show yet", asSupervisor, {}, "mail", "not_in_team", undefined],
    [
      "one with a chat already",
      { ...asSupervisor, conversation: { conversationId: "c", serviceUrl: "s" } },
      {},
      "chat",
      undefined,
      undefined,
    ],
    ["a pending guest", pending, { invitedAt: earlier }, "mail", "invited", undefined],
    [
      "invitations that are forbidden",
      nobody,
      { problem: "invitations_forbidden", problemSince: since },
      "mail",
      "invitations_forbidden",
      undefined,
    ],
    [
      "an address that was refused",
      nobody,
      { problem: "address_refused" },
      "mail",
      "address_refused",
      undefined,
    ],
    [
      "who removed the app",
      { unreachable: { reason: "app_removed", since } },
      inTeam,
      "mail",
      "app_removed",
      undefined,
    ],
    [
      "who blocked the bot",
      { unreachable: { reason: "messenger.blocked", since } },
      undefined,
      "mail",
      "blocked",
      undefined,
    ],
    [
      "who was taken out of the team",
      asSupervisor,
      { problem: "left_team", problemSince: since },
      "mail",
      "left_team",
      undefined,
    ],
    [
      "a teacher who is supervisor too, taken out of that team",
      {
        memberships: [
          { groupId: "g-1", role: "teacher" },
          { groupId: "g-2", role: "supervisor" },
        ],
      },
      { problem: "left_team" },
      "chat",
      undefined,
      undefined,
    ],
    [
      "a last message that failed",
      { paths: { chat: failed("messenger.gone") } },
      undefined,
      "mail",
      "chat_failed",
      undefined,
    ],
    [
      "a failure of before the account",
      { paths: { chat: failed("invited", earlier) } },
      undefined,
      "chat",
      undefined,
      undefined,
    ],
    [
      "a failure of before the team",
      { ...asSupervisor, paths: { chat: failed("messenger.not_in_roster", earlier) } },
      inTeam,
      "chat",
      undefined,
      undefined,
    ],
    [
      "mail that was refused as well",
      { ...pending, paths: { mail: failed("tenant.bad_request") } },
      {},
      "none",
      "invited",
      "mail_refused",
    ],
    [
      "no account and no address",
      { ...nobody, mail: "" },
      undefined,
      "none",
      "no_account",
      "no_mail",
    ],
    [
      "mail that failed while chat works",
      { paths: { mail: failed("tenant.bad_request") } },
      undefined,
      "chat",
      undefined,
      "mail_refused",
    ],
  ] as const) {
    it(`given ${what}, then it is ${path}${chat ? `, because ${chat}` : ""}`, () => {
      // A row either changes somebody with an account, or is somebody whole without one.
      const base = "name" in given ? nobody : person;
      const whole = { ...base, ...given } as unknown as Person; // Rows of a table that is read only.
      const reach = reachOf(whole, team);

      assert.deepEqual([reach.path, reach.chat?.reason, reach.mail?.reason], [path, chat, mail]);
    });
  }

  it("given a reason with a moment, then since when is known", () => {
    const blocked = { ...person, unreachable: { reason: "messenger.blocked", since } };
    assert.equal(reachOf(blocked).chat?.since, since);
    assert.equal(reachOf({ ...person, ...pending }, { invitedAt: earlier }).chat?.since, earlier);
  });
});
