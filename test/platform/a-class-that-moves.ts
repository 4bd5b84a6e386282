import { listAll } from "../../bot/kernel/documents.ts";
import { type Notice, readNotice } from "../../bot/kernel/notice.ts";
import { instant, plus } from "../../bot/kernel/time.ts";
import { everybody, teacher } from "../support/a-group-file.ts";
import { type AppUnderTest, makeClass, startAppUnderTest } from "../support/app-under-test.ts";
import { cardTexts } from "../support/chat.ts";
import { carriedOut, type JournalLine } from "../support/tenant-hands.ts";

export const people = [teacher, ...everybody];
export const connector = { target: "connector", method: "POST", path: "/activities$" } as const;

/**
 * A class of its own for a few tests: nobody gets more than some messages about moved sessions in one
 * track, so a long row of them needs more than one class.
 */
export function aClassThatMoves() {
  let running: AppUnderTest;
  let groupId: string;
  let startsAt: string;
  let changes = 0;
  before(async () => {
    running = await startAppUnderTest();
    const group = await makeClass(running);
    groupId = group.groupId;
    startsAt = group.sessions[11]?.startsAt ?? "";
  });
  afterEach(async () => {
    await running.hands.clearFaults();
    await running.pass({ hours: 2 });
  });
  after(() => running.close());

  /** The teacher moves the last session by an hour; everybody is to hear of it. */
  const move = async (): Promise<void> => {
    changes += 1;
    startsAt = plus(instant(startsAt), { hours: changes % 2 === 0 ? -1 : 1 });
    const request = { groupId, number: 12, startsAt, shiftFollowing: false };
    await running.call(teacher)("moveSession", request);
  };
  const noticesOf = async (change = changes): Promise<ReadonlyMap<string, Notice>> => {
    const { documents } = running.app.app.ports;
    const stored = await listAll(documents, groupId, { docType: "notice" }, readNotice);
    const own = stored
      .map(({ value }) => value)
      .filter(({ id }) => id.includes(`changed:${change}:`));
    const { participants } = await running.call(teacher)("groupProgress", { groupId });
    const nameOf = (personId: string) =>
      participants.find((one) => one.personId === personId)?.name ?? teacher.name;
    return new Map(own.map((notice) => [nameOf(notice.to), notice]));
  };
  const moved = async (who: { name: string; mail: string }): Promise<number> =>
    (await cardTexts(running, who)).filter((text) => text.startsWith("Een les is verplaatst"))
      .length;
  const counts = () => Promise.all(people.map(moved));
  const sends = (lines: readonly JournalLine[]) =>
    carriedOut(lines, { ...connector, path: /\/activities$/ }).length;
  const reachOf = async (name: string) => {
    const { participants } = await running.call(teacher)("groupReach", { groupId });
    return participants.find((one) => one.name === name)?.reach;
  };
  return {
    get running() {
      return running;
    },
    move,
    noticesOf,
    moved,
    counts,
    sends,
    reachOf,
  };
}
