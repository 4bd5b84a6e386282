import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import {
  addColleagues,
  aGroup,
  type GraphTenant,
  inviteGuest,
  openGraphTenant,
  teacherId,
  userLink,
} from "./graph-tenant.ts";

const reference = (id: string) => ({
  "@odata.id": `https://graph.microsoft.com/v1.0/directoryObjects/${id}`,
});
const ids = (answer: { value: readonly { id: string }[] }) => answer.value.map(({ id }) => id);

describe("groups in the local Graph", () => {
  let tenant: GraphTenant;
  beforeEach(async () => {
    tenant = await openGraphTenant();
  });
  afterEach(() => tenant.close());

  it("given an owner and members, when a group is made, then it is found by nickname and holds them", async () => {
    const members = addColleagues(tenant, 3);

    const made = await tenant.client.api("/groups").post(aGroup(members));
    tenant.pass(3);

    const found = await tenant.client
      .api("/groups")
      .filter("mailNickname eq 'groep-4'")
      .select("id,displayName")
      .get();
    assert.deepEqual(found.value, [{ id: made.id, displayName: "Groep 4" }]);
    assert.deepEqual(ids(await tenant.client.api(`/groups/${made.id}/members`).get()), members);
    assert.deepEqual(ids(await tenant.client.api(`/groups/${made.id}/owners`).get()), [teacherId]);
  });

  it("given a group of a moment ago, when it is used, then it is not found yet", async () => {
    const { id } = await tenant.client.api("/groups").post(aGroup());
    const [colleague = ""] = addColleagues(tenant, 1);
    const add = () => tenant.client.api(`/groups/${id}/members/$ref`).post(reference(colleague));

    tenant.pass(2.9);
    await assert.rejects(add(), { statusCode: 404, code: "Request_ResourceNotFound" });
    await assert.rejects(tenant.client.api(`/groups/${id}`).get(), { statusCode: 404 });
    tenant.pass(0.1);
    await add();

    assert.deepEqual(ids(await tenant.client.api(`/groups/${id}/members`).get()), [colleague]);
  });

  it("given a nickname that is taken, when a group is made with it, then it is refused as a conflict of objects", async () => {
    await tenant.client.api("/groups").post(aGroup());

    await assert.rejects(tenant.client.api("/groups").post(aGroup([], "GROEP-4")), {
      statusCode: 400,
      code: "Request_BadRequest",
      message: /ObjectConflict/,
    });
  });

  it("given a group that Graph does not take, when it is posted, then it is refused and nothing is made", async () => {
    const twenty = addColleagues(tenant, 20);
    const bodies = [
      { ...aGroup(), "owners@odata.bind": [] },
      aGroup(twenty),
      { ...aGroup(), description: "" },
      aGroup([], "groep 4"),
      { ...aGroup(), kleur: "groen" },
    ];

    for (const body of bodies) {
      await assert.rejects(tenant.client.api("/groups").post(body), { statusCode: 400 });
    }
    await assert.rejects(tenant.client.api("/groups").post(aGroup([randomUUID()])), {
      statusCode: 404,
    });
    assert.deepEqual(tenant.context.teams.all(), []);
  });

  it("given a pending guest, when added by the group route, then it is done; a second time is refused", async () => {
    const guest = await inviteGuest(tenant);
    const { id } = await tenant.client.api("/groups").post(aGroup());
    tenant.pass(3);
    const add = () => tenant.client.api(`/groups/${id}/members/$ref`).post(reference(guest));

    await add();

    await assert.rejects(add(), {
      statusCode: 400,
      message: /One or more added object references already exist/,
    });
    assert.deepEqual(ids(await tenant.client.api(`/groups/${id}/members`).get()), [guest]);
  });

  it("given a member, when taken out twice, then the second time nobody is found", async () => {
    const [member = ""] = addColleagues(tenant, 1);
    const { id } = await tenant.client.api("/groups").post(aGroup([member]));
    tenant.pass(3);
    const remove = () => tenant.client.api(`/groups/${id}/members/${member}/$ref`).delete();

    await remove();

    await assert.rejects(remove(), { statusCode: 404 });
    assert.deepEqual(ids(await tenant.client.api(`/groups/${id}/members`).get()), []);
  });

  it("given the last owner, when taken out, then it is refused", async () => {
    const { id } = await tenant.client.api("/groups").post(aGroup());
    tenant.pass(3);

    await assert.rejects(tenant.client.api(`/groups/${id}/owners/${teacherId}/$ref`).delete(), {
      statusCode: 400,
    });
  });

  it("given more members than a page, when the pages are followed, then everybody comes once", async () => {
    const members = addColleagues(tenant, 7);
    const { id } = await tenant.client.api("/groups").post(aGroup(members));
    tenant.pass(3);
    const found: string[] = [];

    let next: string | undefined = `/groups/${id}/members?$top=3&$select=id`;
    while (next) {
      const page = await tenant.client.api(next).get();
      assert.ok(page.value.length <= 3);
      found.push(...ids(page));
      next = page["@odata.nextLink"];
    }

    assert.deepEqual(found, members);
  });

  it("given somebody the directory does not know, when added, then it is not found", async () => {
    const { id } = await tenant.client.api("/groups").post(aGroup());
    tenant.pass(3);

    const adding = tenant.client.api(`/groups/${id}/members/$ref`);
    await assert.rejects(adding.post({ "@odata.id": userLink(randomUUID()) }), { statusCode: 404 });
    await assert.rejects(adding.post({ "@odata.id": "iemand" }), { statusCode: 400 });
  });
});
