import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
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
    { page: "results", groupId: "g1" },
    { page: "feedback", groupId: "g1", assignmentId: "m01-hand-in" },
    { page: "review", groupId: "g1" },
    { page: "work", groupId: "g1", personId: "p/1", assignmentId: "m01-hand-in" },
    { page: "hours", groupId: "g1" },
    { page: "sendings", groupId: "g1" },
    { page: "supervisor" },
    { page: "talks", groupId: "g1" },
    { page: "my_talks" },
    { page: "talk", groupId: "g1", talkId: "middle-p/1" },
    { page: "employer" },
    { page: "employers", groupId: "g1" },
    { page: "guide" },
    { page: "confirm" },
    { page: "supervisors", groupId: "g1" },
    { page: "reach" },
    { page: "intakes" },
    { page: "intake", intakeId: "a/1" },
    { page: "tickets" },
    { page: "ticket", ticketId: "t-1" },
    { page: "knowledge" },
    { page: "knowledge_new" },
    { page: "knowledge_item", itemId: "kosten" },
    { page: "knowledge_questions" },
    { page: "knowledge_questions", month: "2027-01" },
    { page: "sign_off", groupId: "g1", personId: "p-1", assignmentId: "practice-1" },
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
    "#/group/g1/work/p-1/m01-hand-in/more",
    "#/group/g1/results/m01-hand-in/more",
    "#/group/g1/review/p-1",
    "#/supervisor/g1",
    "#/employer/g1",
    "#/supervisors/g1",
    "#/supervisor/g1/p-1/practice-1/more",
    "#/supervisor/%E0%A4%A",
    "#/group/%E0%A4%A",
    "#/import/x",
    "#/intakes/a/more",
    "#/knowledge/other",
    "#/knowledge/new/more",
    "#/knowledge/items",
    "#/knowledge/items/kosten/more",
    "#/knowledge/questions/2027-01/more",
    "#/talks/g1",
    "#/talks/g1/t/more",
    "#/group/g1/talks/t/more",
    "#/confirm/x",
    "#/group/g1/supervisors/more",
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

const features = resolve(import.meta.dirname, "../../bot/features");
/** The paths in the calls of `tabLink`, with a value in every gap; `undefined` for what is no plain text. */
const linkedPaths = globSync("**/*.ts", { cwd: features }).flatMap((file) => {
  const source = readFileSync(join(features, file), "utf8");
  return [...source.matchAll(/\btabLink\(\s*[\w.]+,\s*(?:`([^`]*)`)?/g)].map(
    ([, path]) => [file, path?.replace(/\$\{[^}]*\}/g, "x-1")] as const,
  );
});

describe("links in cards to a page of the tab", () => {
  it("given the features, when looked for, then their links are found", () => {
    assert.ok(linkedPaths.length >= 4, `${linkedPaths.length} links`);
  });

  for (const [file, path] of linkedPaths) {
    it(`given the link ${path} in ${file}, when opened, then it is a page of a group`, () => {
      assert.ok(path !== undefined, "the path is not written out, so nobody can look at it");
      assert.notDeepEqual(routeOf(path), { page: "home" });
    });
  }
});
