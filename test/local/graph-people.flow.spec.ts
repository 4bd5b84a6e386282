import assert from "node:assert/strict";
import {
  addColleagues,
  type GraphTenant,
  guestId,
  guestMail,
  inviteGuest,
  memberNumber,
  openGraphTenant,
  teacherId,
  teacherMail,
} from "./graph-tenant.ts";

describe("people in the local Graph", () => {
  let tenant: GraphTenant;
  beforeEach(async () => {
    tenant = await openGraphTenant();
  });
  afterEach(() => tenant.close());

  it("given a token of somebody else, when anything is asked, then the answer is 401 in Graph's shape", async () => {
    const asking = tenant.strangeClient.api(`/users/${teacherId}`).get();

    await assert.rejects(asking, (error: { statusCode: number; code: string; body: string }) => {
      const { innerError } = JSON.parse(error.body);
      assert.equal(error.statusCode, 401);
      assert.equal(error.code, "InvalidAuthenticationToken");
      assert.deepEqual(Object.keys(innerError), ["date", "request-id", "client-request-id"]);
      return true;
    });
  });

  it("given an operation that does not exist, when it is asked, then the answer says so", async () => {
    await assert.rejects(tenant.client.api("/me/messages").get(), {
      statusCode: 400,
      code: "BadRequest",
      message: /no such operation/,
    });
  });

  it("given a colleague, when looked up by address in other capitals, then the account is found", async () => {
    const found = await tenant.client
      .api("/users")
      .filter(`mail eq '${teacherMail.toUpperCase()}' or userPrincipalName eq 'niemand'`)
      .get();

    assert.deepEqual(
      found.value.map((user: { id: string }) => user.id),
      [teacherId],
    );
  });

  it("given a filter that Graph cannot serve, when it is asked, then it is a bad request", async () => {
    for (const filter of [
      "mail",
      "mail is 'x'",
      "schoen eq 'x'",
      "mail eq 'x' or",
      "(mail eq 'x'",
    ]) {
      await assert.rejects(tenant.client.api("/users").filter(filter).get(), { statusCode: 400 });
    }
  });

  it("given an invited guest, when asked without select, then the state is not told; with select it is", async () => {
    await inviteGuest(tenant);

    const usual = await tenant.client.api(`/users/${guestId}`).get();
    const selected = await tenant.client
      .api(`/users/${guestId}`)
      .select("id,userType,externalUserState")
      .get();

    assert.equal("externalUserState" in usual, false);
    assert.equal(usual.mail, guestMail);
    assert.deepEqual(
      { ...selected, "@odata.context": undefined },
      {
        "@odata.context": undefined,
        id: guestId,
        externalUserState: "PendingAcceptance",
        userType: "Guest",
      },
    );
  });

  it("given somebody who was never invited, when looked up, then nobody is found", async () => {
    const found = await tenant.client.api("/users").filter(`mail eq '${guestMail}'`).get();

    assert.deepEqual(found.value, []);
    await assert.rejects(tenant.client.api(`/users/${guestId}`).get(), {
      statusCode: 404,
      code: "Request_ResourceNotFound",
    });
  });

  it("given a hundred and twenty colleagues, when the pages are followed, then everybody comes once", async () => {
    addColleagues(tenant, 119);

    const first = await tenant.client.api("/users").select("id").get();
    const second = await tenant.client.api(first["@odata.nextLink"]).get();

    const ids = [...first.value, ...second.value].map(({ id }) => id);
    assert.equal(first.value.length, 100);
    assert.equal(new Set(ids).size, 120);
    assert.equal("@odata.nextLink" in second, false);
    assert.deepEqual(Object.keys(second.value[0]), ["id"]);
  });
});

describe("inviting a guest in the local Graph", () => {
  let tenant: GraphTenant;
  beforeEach(async () => {
    tenant = await openGraphTenant();
  });
  afterEach(() => tenant.close());

  it("given a new address, when invited, then there is a pending account and a mail with the message", async () => {
    const id = await inviteGuest(tenant);

    const person = tenant.context.people.all().find(({ mail }) => mail === guestMail);
    const mails = tenant.context.mails.all();
    assert.deepEqual([person?.objectId, person?.guest, person?.kind], [id, "pending", "external"]);
    assert.deepEqual(
      mails.map(({ to, kind }) => [to, kind]),
      [[guestMail, "invitation"]],
    );
    assert.match(mails[0]?.html ?? "", /Je doet mee met de training\./);
  });

  it("given a guest who accepted, when invited again, then it is the same account and still accepted", async () => {
    const first = await inviteGuest(tenant);
    const [person] = tenant.context.people.all().filter(({ mail }) => mail === guestMail);
    assert.ok(person);
    tenant.context.people.put(person.id, { ...person, guest: "accepted" });

    const again = await inviteGuest(tenant);

    assert.equal(again, first);
    assert.equal(tenant.context.people.get(person.id)?.guest, "accepted");
    assert.equal(tenant.context.people.all().length, 2);
  });

  it("given an address of the provider itself, when invited, then it is refused", async () => {
    const inviting = tenant.client.api("/invitations").post({
      invitedUserEmailAddress: memberNumber(1),
      inviteRedirectUrl: "https://app.example/tab",
    });

    await assert.rejects(inviting, { statusCode: 400 });
  });

  it("given a tenant that forbids invitations, when a guest is invited, then it is forbidden and nobody is mailed", async () => {
    tenant.context.state.collection("graph-settings").put("tenant", { invitationsForbidden: true });

    await assert.rejects(inviteGuest(tenant), { statusCode: 403 });
    assert.deepEqual(tenant.context.mails.all(), []);
  });
});
