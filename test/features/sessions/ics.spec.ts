import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { type CalendarSession, calendarFile } from "../../../bot/features/sessions/ics.ts";
import { instant } from "../../../bot/kernel/time.ts";

const aSession = (change: Partial<CalendarSession> = {}): CalendarSession => ({
  uid: "group-1-session-1@zorgklas",
  number: 1,
  title: "Leren, samen; en meer",
  startsAt: instant("2027-01-12T17:30:00Z"),
  endsAt: instant("2027-01-12T20:30:00Z"),
  joinUrl: "https://teams.microsoft.com/l/meetup-join/abc?context=%7b%22Tid%22%3a%22a1%22%7d",
  cancelled: false,
  sequence: 0,
  ...change,
});
const fileOf = (
  sessions: readonly CalendarSession[],
  change: Partial<Parameters<typeof calendarFile>[0]> = {},
) =>
  calendarFile({
    name: "Groep 4",
    sessions,
    language: "nl",
    now: instant("2026-11-22T10:00:00Z"),
    ...change,
  });
/** Long lines are folded over several; put together again they can be read. */
const linesOf = (file: string): readonly string[] =>
  file
    .replaceAll(/\r\n[ \t]/g, "")
    .split("\r\n")
    .filter(Boolean);

describe("a calendar file", () => {
  it("given one session, when written, then moments are in UTC and stamped once", () => {
    const lines = linesOf(fileOf([aSession()]));

    for (const line of [
      "BEGIN:VCALENDAR",
      "VERSION:2.0",
      "METHOD:PUBLISH",
      "X-WR-CALNAME:Groep 4",
      "UID:group-1-session-1@zorgklas",
      "SEQUENCE:0",
      "DTSTAMP:20261122T100000Z",
      "DTSTART:20270112T173000Z",
      "DTEND:20270112T203000Z",
      "STATUS:CONFIRMED",
      "LOCATION:Microsoft Teams",
      "END:VCALENDAR",
    ]) {
      assert.ok(lines.includes(line), `${line} is not in\n${lines.join("\n")}`);
    }
  });

  it("given any file, when written, then every line ends with CRLF and is at most 75 octets", () => {
    const file = fileOf([aSession({ title: "Één heel lange titel met é en ü ".repeat(8) })]);

    assert.ok(!file.replaceAll("\r\n", "").includes("\n"));
    for (const line of file.split("\r\n")) assert.ok(Buffer.byteLength(line) <= 75, line);
  });

  it("given signs that mean something in the format, when written, then they are escaped", () => {
    assert.ok(linesOf(fileOf([aSession()])).includes("SUMMARY:Les 1: Leren\\, samen\\; en meer"));
  });

  it("given a cancelled session, when written, then it says so and cannot be joined", () => {
    const lines = linesOf(fileOf([aSession({ cancelled: true, sequence: 3 })]));

    assert.ok(lines.includes("STATUS:CANCELLED"));
    assert.ok(lines.includes("SEQUENCE:3"));
    assert.ok(!lines.some((line) => line.startsWith("URL")));
  });

  it("given a file for a group, when written, then it names nobody", () => {
    const file = fileOf([aSession()], {
      organiser: { name: "Docent", mail: "d@zorgopleider.example" },
    });

    assert.doesNotMatch(file, /ATTENDEE|ORGANIZER|mailto/i);
  });

  it("given a file for one person, when written, then it names that person and the teacher", () => {
    const lines = linesOf(
      fileOf([aSession()], {
        language: "en",
        attendee: { name: 'Noor "N" Bakker', mail: "noor@zorg.example" },
        organiser: { name: "Docent", mail: "d@zorgopleider.example" },
      }),
    );

    assert.equal(lines.filter((line) => /^ATTENDEE.*noor@zorg\.example$/i.test(line)).length, 1);
    assert.equal(
      lines.filter((line) => /^ORGANIZER.*d@zorgopleider\.example$/i.test(line)).length,
      1,
    );
    assert.ok(lines.some((line) => line.startsWith("SUMMARY:Lesson 1: ")));
    assert.ok(!lines.some((line) => line.startsWith("METHOD")));
  });

  it("given the same sessions twice, when written, then the files are the same", () => {
    const sessions = [aSession(), aSession({ uid: "group-1-session-2@zorgklas", number: 2 })];

    assert.equal(fileOf(sessions), fileOf(sessions));
    assert.equal(fileOf(sessions).match(/BEGIN:VEVENT/g)?.length, 2);
  });
});
