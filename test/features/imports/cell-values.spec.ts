import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { readDate } from "../../../bot/features/imports/date-rules.ts";
import { readMail, readName } from "../../../bot/features/imports/mail-rules.ts";
import { readRhythm, readTime, readWeekday } from "../../../bot/features/imports/schedule-rules.ts";
import type { Outcome } from "../../../bot/kernel/outcome.ts";
import type { Cell } from "../../../bot/kernel/spreadsheet.ts";
import { aCell, aDate, type Value } from "../../support/a-sheet.ts";

type Case = readonly [Value, string | number];

const shown = (value: Value): string => JSON.stringify(value);

function table(
  what: string,
  read: (cell: Cell) => Outcome<string | number, string>,
  cases: readonly Case[],
): void {
  describe(`reading ${what}`, () => {
    for (const [value, expected] of cases) {
      it(`given ${shown(value)}, when read, then it is ${expected}`, () => {
        const outcome = read(aCell(value));

        assert.equal(outcome.ok ? outcome.value : outcome.refusal, expected);
      });
    }
  });
}

table("a date", readDate, [
  [aDate("2027-01-12"), "2027-01-12"],
  [aDate("2027-01-12T19:00"), "2027-01-12"],
  ["12-01-2027", "2027-01-12"],
  ["12/1/2027", "2027-01-12"],
  ["12.1.2027", "2027-01-12"],
  ["2027-01-12", "2027-01-12"],
  ["2027-01-12 00:00:00", "2027-01-12"],
  ["12 januari 2027", "2027-01-12"],
  ["12  Januari\u00a02027", "2027-01-12"],
  ["12 jan. 2027", "2027-01-12"],
  ["dinsdag 12 januari 2027", "2027-01-12"],
  ["di 12 mrt 2027", "2027-03-12"],
  ["1 maart 2027", "2027-03-01"],
  ["1 mei 2027", "2027-05-01"],
  ["12 October 2027", "2027-10-12"],
  ["January 12, 2027", "2027-01-12"],
  ["29-02-2028", "2028-02-29"],
  ["29-02-2027", "date_impossible"],
  ["31-04-2027", "date_impossible"],
  ["01/13/2027", "date_impossible"],
  ["00-01-2027", "date_impossible"],
  ["2027-00-10", "date_impossible"],
  ["12 foo 2027", "date_impossible"],
  ["12-01-27", "date_year_unclear"],
  ["12 januari", "date_year_unclear"],
  ["12/1", "date_year_unclear"],
  ["volgende week dinsdag", "date_unclear"],
  ["12-01-2027 of later", "date_unclear"],
  ["dinsdag", "date_unclear"],
  [46_399, "date_is_number"],
  [true, "date_is_number"],
]);

table("a weekday", readWeekday, [
  ["dinsdag", 2],
  ["Dinsdagavond", 2],
  ["dinsdags", 2],
  ["di", 2],
  ["di.", 2],
  ["Tuesday", 2],
  ["tues", 2],
  ["ma", 1],
  ["zo", 7],
  ["2", "weekday_unclear"],
  [2, "weekday_unclear"],
  ["di en do", "weekday_unclear"],
  ["elke dag", "weekday_unclear"],
]);

table("a time", readTime, [
  ["19:00", "19:00"],
  ["19.00", "19:00"],
  ["19:30:00", "19:30"],
  ["19 uur", "19:00"],
  ["19:30 uur", "19:30"],
  ["19u", "19:00"],
  ["19u30", "19:30"],
  ["9:05", "09:05"],
  ["7 pm", "19:00"],
  ["7:30 PM", "19:30"],
  ["12 am", "00:00"],
  ["12 pm", "12:00"],
  [19, "19:00"],
  [0.7916666, "19:00"],
  [0.8125, "19:30"],
  [aDate("1899-12-31T19:00"), "19:00"],
  [aDate("2027-01-12"), "time_unclear"],
  ["24:00", "time_unclear"],
  ["19:60", "time_unclear"],
  ["13 pm", "time_unclear"],
  ["1900", "time_unclear"],
  ["19:00-22:00", "time_unclear"],
  ["avond", "time_unclear"],
  [19.3, "time_unclear"],
  [0, "time_unclear"],
  [-1, "time_unclear"],
  [25, "time_unclear"],
  [0.99999, "time_unclear"],
  [true, "time_unclear"],
]);

table("a rhythm", readRhythm, [
  ["wekelijks", 1],
  ["Elke week", 1],
  ["weekly", 1],
  [1, 1],
  ["1", 1],
  ["elke 2 weken", 2],
  ["om de week", 2],
  ["Tweewekelijks", 2],
  ["2-wekelijks", 2],
  ["every two weeks", 2],
  ["fortnightly", 2],
  [2, 2],
  [3, "rhythm_unclear"],
  ["elke 3 weken", "rhythm_unclear"],
  ["maandelijks", "rhythm_unclear"],
  [aDate("2027-02-01"), "rhythm_unclear"],
]);

table("an e-mail address", readMail, [
  ["Noor@DeLinde.Example", "noor@delinde.example"],
  ["  noor@delinde.example\u200b ", "noor@delinde.example"],
  ["mailto:noor@delinde.example", "noor@delinde.example"],
  ["n.o'hara+zorg@mail.delinde.example", "n.o'hara+zorg@mail.delinde.example"],
  ["noor", "mail_unclear"],
  ["noor@delinde", "mail_unclear"],
  ["noor@delinde,example", "mail_unclear"],
  ["noor@@delinde.example", "mail_unclear"],
  ["noor..x@delinde.example", "mail_unclear"],
  [".noor@delinde.example", "mail_unclear"],
  ["noor@-delinde.example", "mail_unclear"],
  ["noor@delinde.example.", "mail_unclear"],
  ["noor @delinde.example", "mail_unclear"],
  ["a@b.example; c@d.example", "mail_unclear"],
  ["Noor <noor@delinde.example>", "mail_unclear"],
  ["noë@delinde.example", "mail_unclear"],
  ["noor@127.0.0.1", "mail_unclear"],
  [`${"x".repeat(65)}@delinde.example`, "mail_unclear"],
  ...[..."%`{|}/?#&"].map((odd): Case => [`noor${odd}x@delinde.example`, "mail_unclear"]),
  [5, "mail_unclear"],
]);

table("a name", readName, [
  ["Noë  Çelik", "Noë Çelik"],
  ["Noe\u0308 van 't Hof", "Noë van 't Hof"],
  ["李 小龙", "李 小龙"],
  ["Jan-Willem", "Jan-Willem"],
  ["noor@delinde.example", "name_is_mail"],
  ["-", "name_unclear"],
  ["X", "name_unclear"],
  ["=HYPERLINK(x)", "name_unclear"],
  ["<b>Noor</b>", "name_unclear"],
  ["https://x.example", "name_unclear"],
  ["x".repeat(101), "name_unclear"],
  [12, "name_unclear"],
  [true, "name_unclear"],
]);
