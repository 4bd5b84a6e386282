import type { Track, TrackModule } from "../kernel/track.ts";
import { doubles, itemsOf, type Problem, workProcessesOf } from "./identities.ts";

function scanLinks(track: Track): readonly Problem[] {
  const processes = new Map(
    workProcessesOf(track).map(({ process }) => [
      process.code,
      new Set(process.behaviours.map(({ id }) => id)),
    ]),
  );
  return itemsOf(track).flatMap(({ item, path }) => {
    const behaviours = item.workProcess === undefined ? undefined : processes.get(item.workProcess);
    if (item.workProcess === undefined && processes.size > 0)
      return [{ path, reason: "must name one of the work processes" }];
    if (item.workProcess !== undefined && behaviours === undefined)
      return [
        { path: `${path}.workProcess`, reason: `no work process has code ${item.workProcess}` },
      ];
    if (item.behaviour !== undefined && !behaviours?.has(item.behaviour))
      return [
        {
          path: `${path}.behaviour`,
          reason: `"${item.behaviour}" is no behaviour of its work process`,
        },
      ];
    return [];
  });
}

function homework(module: TrackModule, path: string): readonly Problem[] {
  const sum = module.work.reduce((total, { minutes }) => total + minutes, 0);
  const handIns = module.work.filter(({ kind }) => kind === "hand_in");
  return [
    ...(sum === module.homeworkMinutes
      ? []
      : [
          {
            path: `${path}.work`,
            reason: `adds up to ${sum} minutes, homeworkMinutes says ${module.homeworkMinutes}`,
          },
        ]),
    ...(handIns.length === 1
      ? []
      : [{ path: `${path}.work`, reason: "needs exactly one piece of kind hand_in" }]),
    ...module.work.flatMap(({ kind, rubric }, w) =>
      kind === "hand_in" && rubric.length === 0
        ? [{ path: `${path}.work[${w}].rubric`, reason: "work that is handed in needs a rubric" }]
        : [],
    ),
  ];
}

function modules(track: Track): readonly Problem[] {
  return [
    ...(track.teachable && track.modules.length === 0
      ? [{ path: "modules", reason: "a teachable track needs modules" }]
      : []),
    ...track.modules.flatMap((module, m) => [
      ...(module.number === m + 1
        ? []
        : [{ path: `modules[${m}].number`, reason: `must be ${m + 1}: modules count from 1` }]),
      ...homework(module, `modules[${m}]`),
    ]),
  ];
}

function moduleLinks(track: Track): readonly Problem[] {
  const count = track.modules.length;
  const assignments = new Set(track.practiceAssignments.map(({ id }) => id));
  const missing = (number: number) => number < 1 || number > count;
  return [
    ...track.practiceAssignments.flatMap(({ opensAfterModule }, i) =>
      missing(opensAfterModule)
        ? [
            {
              path: `practiceAssignments[${i}].opensAfterModule`,
              reason: `there is no module ${opensAfterModule}`,
            },
          ]
        : [],
    ),
    ...(track.rubric ?? []).flatMap((row, r) => [
      ...row.modules.filter(missing).map((number) => ({
        path: `rubric[${r}].modules`,
        reason: `there is no module ${number}`,
      })),
      ...row.practiceAssignments
        .filter((id) => !assignments.has(id))
        .map((id) => ({
          path: `rubric[${r}].practiceAssignments`,
          reason: `there is no practice assignment "${id}"`,
        })),
    ]),
  ];
}

const sources = (track: Track): readonly Problem[] =>
  (track.sources ?? []).flatMap(({ facts }, s) =>
    facts
      .filter((fact) => !Object.hasOwn(track, fact.split(".")[0] ?? ""))
      .map((fact) => ({ path: `sources[${s}].facts`, reason: `the file has no field "${fact}"` })),
  );

const duration = ({ durationMonths }: Track): readonly Problem[] =>
  durationMonths !== undefined && durationMonths.from > durationMonths.to
    ? [{ path: "durationMonths", reason: "from must not be after to" }]
    : [];

/** Everything in a well-formed track that does not fit together, in order of the file's parts. */
export const inconsistencies = (track: Track): readonly Problem[] => [
  ...doubles(track),
  ...duration(track),
  ...scanLinks(track),
  ...modules(track),
  ...moduleLinks(track),
  ...sources(track),
];
