import type { ScanItem, Track } from "../kernel/track.ts";

export type Problem = { readonly path: string; readonly reason: string };
type Named = { readonly id: string; readonly path: string };

/** The scan items of a track, wherever they live. */
export const itemsOf = (track: Track): readonly (Named & { readonly item: ScanItem })[] => [
  ...(track.scanItems ?? []).map((item, i) => ({ id: item.id, item, path: `scanItems[${i}]` })),
  ...track.modules.flatMap((module, m) =>
    module.scanItems.map((item, i) => ({
      id: item.id,
      item,
      path: `modules[${m}].scanItems[${i}]`,
    })),
  ),
];

const workOf = (track: Track): readonly Named[] =>
  track.modules.flatMap((module, m) =>
    module.work.map(({ id }, w) => ({ id, path: `modules[${m}].work[${w}]` })),
  );

const assignmentsOf = (track: Track): readonly Named[] =>
  track.practiceAssignments.map(({ id }, i) => ({ id, path: `practiceAssignments[${i}]` }));

export const workProcessesOf = (track: Track) =>
  (track.coreTasks ?? []).flatMap((task, t) =>
    task.workProcesses.map((process, w) => ({
      process,
      path: `coreTasks[${t}].workProcesses[${w}]`,
    })),
  );

const behavioursOf = (track: Track): readonly Named[] =>
  workProcessesOf(track).flatMap(({ process, path }) =>
    process.behaviours.map(({ id }, b) => ({ id, path: `${path}.behaviours[${b}]` })),
  );

/** Ids end up in stored answers, so one id may never mean two things. */
export function doubles(track: Track): readonly Problem[] {
  const named = [
    ...itemsOf(track),
    ...workOf(track),
    ...assignmentsOf(track),
    ...behavioursOf(track),
    ...(track.rubric ?? []).map(({ id }, r) => ({ id, path: `rubric[${r}]` })),
    ...workProcessesOf(track).map(({ process, path }) => ({ id: process.code, path })),
  ];
  const first = new Map<string, string>();
  return named.flatMap(({ id, path }) => {
    const earlier = first.get(id);
    if (earlier === undefined) first.set(id, path);
    return earlier === undefined ? [] : [{ path, reason: `"${id}" is already used at ${earlier}` }];
  });
}
