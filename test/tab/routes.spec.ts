import assert from "node:assert/strict";
import { firstRoute, hashOf, type Route, routeOf } from "../../tab/src/routes.ts";

const nowhere = { hash: "", query: "", subPageId: undefined };

describe("finding the way in the tab", () => {
  const routes: readonly Route[] = [
    { page: "home" },
    { page: "import" },
    { page: "group", groupId: "g1" },
    { page: "progress", groupId: "g1" },
    { page: "sessions", groupId: "a/b c%" },
    { page: "hand_in", groupId: "g 1", assignmentId: "m01-hand-in" },
  ];
  for (const route of routes) {
    it(`given ${JSON.stringify(route)}, when made a link and read again, then it is the same`, () => {
      assert.deepEqual(routeOf(hashOf(route)), route);
    });
  }

  for (const path of [
    "#/nothing",
    "#/group",
    "#/group/g1/other",
    "#/group/g1/progress/more",
    "#/group/g1/work",
    "#/group/g1/work/%E0%A4%A",
    "#/group/g1/work/m01-hand-in/more",
    "#/group/%E0%A4%A",
    "#/import/x",
  ]) {
    it(`given the unknown path ${path}, when read, then it is home`, () => {
      assert.deepEqual(routeOf(path), { page: "home" });
    });
  }

  it("given a link in a card and nothing else, when started, then its page opens", () => {
    const route = firstRoute({ ...nowhere, subPageId: "group/g1/sessions" });

    assert.deepEqual(route, { page: "sessions", groupId: "g1" });
  });

  it("given a page in the query, when started, then it wins from the link in the card", () => {
    const route = firstRoute({ ...nowhere, query: "?page=group/g2", subPageId: "import" });

    assert.deepEqual(route, { page: "group", groupId: "g2" });
  });

  it("given a hash, when started, then it wins from all others", () => {
    const route = firstRoute({ hash: "#/group/g1", query: "?page=import", subPageId: "import" });

    assert.deepEqual(route, { page: "group", groupId: "g1" });
  });

  it("given an empty hash and an empty link, when started, then it is home", () => {
    assert.deepEqual(firstRoute({ ...nowhere, hash: "#/", subPageId: "" }), { page: "home" });
  });
});
