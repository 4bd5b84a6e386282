import type { Route } from "../../kernel/feature.ts";
import { done } from "../../kernel/outcome.ts";
import { participantOf } from "../groups/public.ts";
import { chooseOwnGoals } from "./choose-goals.ts";
import { decideConsent } from "./decide-consent.ts";
import { openRating, rateScan } from "./rate-scan.ts";
import { readGroupScan } from "./read-heat-map.ts";
import { readScans } from "./read-scans.ts";
import { saveScanPage } from "./save-scan-page.ts";
import { factsOf, heatMapView, ratingView, scanView } from "./view.ts";

export const myScanRoute: Route<"myScan"> = async (ports, actor, { groupId }) => {
  const own = await participantOf(ports.documents, actor, groupId);
  if (!own.ok) return own;
  const { personId } = own.value.value;
  const outcome = await readScans(ports, actor, { groupId, personId });
  return outcome.ok ? done(scanView(groupId, outcome.value)) : outcome;
};

export const saveScanPageRoute: Route<"saveScanPage"> = async (ports, actor, input) => {
  const { groupId, moment, ...page } = input;
  const outcome = await saveScanPage(ports, actor, { groupId, moment, page });
  if (!outcome.ok) return outcome;
  const { scan, track, member } = outcome.value;
  return done(factsOf(scan, track, member));
};

export const chooseScanGoalsRoute: Route<"chooseScanGoals"> = async (ports, actor, input) => {
  const { groupId, ...chosen } = input;
  const outcome = await chooseOwnGoals(ports, actor, { groupId, chosen });
  return outcome.ok ? done({ goals: [...outcome.value.member.goals] }) : outcome;
};

export const shareScanRoute: Route<"shareScan"> = async (ports, actor, input) => {
  const outcome = await decideConsent(ports, actor, { ...input, kind: "sharing" });
  if (!outcome.ok) return outcome;
  const { scan, track, member } = outcome.value;
  return done(factsOf(scan, track, member));
};

export const askScanRatingRoute: Route<"askScanRating"> = async (ports, actor, input) => {
  const outcome = await decideConsent(ports, actor, { ...input, kind: "ratingAsked" });
  if (!outcome.ok) return outcome;
  const { scan, track, member } = outcome.value;
  return done(factsOf(scan, track, member));
};

export const scanOfParticipantRoute: Route<"scanOfParticipant"> = async (ports, actor, of) => {
  const outcome = await readScans(ports, actor, of);
  return outcome.ok ? done(scanView(of.groupId, outcome.value)) : outcome;
};

export const scanToRateRoute: Route<"scanToRate"> = async (ports, actor, of) => {
  const outcome = await openRating(ports, actor, of);
  return outcome.ok ? done(ratingView(of, outcome.value)) : outcome;
};

export const rateScanRoute: Route<"rateScan"> = async (ports, actor, input) => {
  const { answers, remarks, ...of } = input;
  const outcome = await rateScan(ports, actor, { ...of, given: { answers, remarks } });
  return outcome.ok ? done({ ratedAt: outcome.value.ratedAt }) : outcome;
};

export const scanHeatMapRoute: Route<"scanHeatMap"> = async (ports, actor, of) => {
  const outcome = await readGroupScan(ports, actor, of);
  return outcome.ok ? done(heatMapView(outcome.value)) : outcome;
};
