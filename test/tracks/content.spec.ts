import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import type { Track } from "../../bot/kernel/track.ts";
import { loadTracks } from "../../bot/tracks/load.ts";

const tracks = loadTracks();
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

const named = (trackId: string): Track => {
  const track = tracks.find(trackId, 1);
  assert.ok(track, `${trackId} is missing`);
  return track;
};
const statedMinutes = (steps: readonly string[]): number =>
  sum(steps.map((step) => Number(/\((\d+) minuten\)$/.exec(step)?.[1] ?? 0)));

describe("the four certificates", () => {
  it("given the catalogue, when listed, then one of four can be taught", () => {
    assert.deepEqual(
      tracks.all.map(({ trackId, level, teachable }) => [trackId, level, teachable]),
      [
        ["individuele-basiszorg-2", 2, false],
        ["individuele-ondersteuning-mz-3", 3, true],
        ["individuele-zorg-3", 3, false],
        ["organiseren-en-begeleiden-mz-4", 4, false],
      ],
    );
  });

  it("given any track, when its sources are read, then each names a document", () => {
    for (const { trackId, sources = [] } of tracks.all) {
      assert.ok(sources.length >= 2, trackId);
      for (const { document } of sources) assert.ok(!/\.txt|\/|seed/.test(document), document);
    }
  });

  it("given the catalogue entries, when read, then they hold no facts nobody gave", () => {
    for (const trackId of ["individuele-basiszorg-2", "individuele-zorg-3"]) {
      const { code, studyHours, qualification, modules } = named(trackId);
      assert.deepEqual(
        [code, studyHours, qualification?.creboCode, modules.length],
        [undefined, undefined, undefined, 0],
      );
    }
  });
});

describe("individuele ondersteuning, level 3", () => {
  const track = named("individuele-ondersteuning-mz-3");

  it("given its modules, when read, then the twelve official names stand in order", () => {
    assert.deepEqual(
      track.modules.map(({ title }) => title),
      [
        "Leren in de online leeromgeving",
        "Persoonsgerichte zorg",
        "Methodisch werken",
        "Uiterlijke & persoonlijke verzorging",
        "Corona & veranderingen",
        "Activerende begeleiding",
        "Wonen & huishouden",
        "Dagbesteding & werken",
        "Ethiek & seksualiteit",
        "Problematiek & veiligheid",
        "Afstemmen met betrokkenen",
        "Lerende professional",
      ],
    );
  });

  it("given each module, when counted, then it is three hours of session and three of homework", () => {
    for (const module of track.modules) {
      assert.equal(module.sessionMinutes, 180);
      assert.equal(sum(module.work.map(({ minutes }) => minutes)), 180, module.title);
      assert.ok(module.groupTask);
    }
  });

  it("given the ids, when derived from the module, then they are stable", () => {
    for (const { number, scanItems, work } of track.modules) {
      const prefix = `m${String(number).padStart(2, "0")}`;
      assert.deepEqual(
        [...scanItems, ...work].map(({ id }) => id),
        ["s1", "s2", "s3", "practise", "hand-in"].map((end) => `${prefix}-${end}`),
      );
    }
    assert.equal(sum(track.modules.map(({ scanItems }) => scanItems.length)), 36);
  });

  it("given the practice assignments, when counted, then three take two to four hours each", () => {
    assert.deepEqual(
      track.practiceAssignments.map(({ id, opensAfterModule }) => [id, opensAfterModule]),
      [
        ["practice-1", 4],
        ["practice-2", 8],
        ["practice-3", 10],
      ],
    );
    for (const { minutes, steps, settingVariants } of track.practiceAssignments) {
      assert.ok(minutes >= 120 && minutes <= 240);
      assert.equal(statedMinutes(steps), minutes);
      assert.equal(Object.keys(settingVariants).length, 3);
    }
  });

  it("given the rubric, when read, then it has the seven tasks and every assignment serves one", () => {
    const rubric = track.rubric ?? [];

    assert.equal(rubric.length, 7);
    assert.deepEqual(
      new Set(rubric.flatMap(({ practiceAssignments }) => practiceAssignments)),
      new Set(track.practiceAssignments.map(({ id }) => id)),
    );
    assert.equal(track.coreTasks, undefined);
  });

  it("given no file can be sent in a card, when the work is read, then none is asked for", () => {
    const steps = track.modules.flatMap(({ work }) => work.flatMap((item) => item.steps));

    assert.deepEqual(
      steps.filter(
        (step) => /foto|spreek .* in\b|bijlage|upload/i.test(step) && /lever|voeg/i.test(step),
      ),
      [],
    );
  });
});

describe("organiseren en begeleiden, level 4", () => {
  const track = named("organiseren-en-begeleiden-mz-4");
  const processes = (track.coreTasks ?? []).flatMap(({ workProcesses }) => workProcesses);

  it("given the document, when the facts are read, then they are exact", () => {
    assert.equal(track.code, "C0103");
    assert.deepEqual(track.qualification, {
      title: "Persoonlijk begeleider maatschappelijke zorg",
      creboCode: "25779",
    });
    assert.equal(track.dossier?.creboCode, "23312");
    assert.equal(track.studyHours, 650);
    assert.equal(track.validFrom, "2022-10-22");
  });

  it("given one core task, when counted, then three work processes have 12, 7 and 5 behaviours", () => {
    assert.equal(track.coreTasks?.length, 1);
    assert.deepEqual(
      processes.map(({ code, behaviours }) => [code, behaviours.length]),
      [
        ["C1-K1-W1", 12],
        ["C1-K1-W2", 7],
        ["C1-K1-W3", 5],
      ],
    );
  });

  it("given each behaviour, when looked up, then exactly one scan item asks about it", () => {
    assert.deepEqual(
      (track.scanItems ?? []).map(({ workProcess, behaviour }) => [workProcess, behaviour]),
      processes.flatMap(({ code, behaviours }) => behaviours.map(({ id }) => [code, id])),
    );
  });

  it("given the scanned source, when the file is searched, then its reading errors are gone", () => {
    assert.doesNotMatch(JSON.stringify(track), /scheidt|productietelier|dienst context|K 1/);
  });
});
