import type { Route } from "../../kernel/feature.ts";
import { done } from "../../kernel/outcome.ts";
import { getGroup, mayOversee } from "../groups/public.ts";
import { loadPerAssignment } from "./estimate-rules.ts";
import { findEstimates } from "./store.ts";

/** Planned and real minutes per assignment, for the teacher of the group and the coordinator. */
export const trackLoadRoute: Route<"trackLoad"> = async (ports, actor, { groupId }) => {
  const { documents, tracks } = ports;
  const allowed = await mayOversee(documents, actor, groupId);
  if (!allowed.ok) return allowed;
  const { trackId, trackVersion } = (await getGroup(documents, groupId)).value;
  const track = tracks.find(trackId, trackVersion);
  const estimates = await findEstimates(documents, trackId, trackVersion);
  return done({ assignments: track ? [...loadPerAssignment(track, estimates)] : [] });
};
