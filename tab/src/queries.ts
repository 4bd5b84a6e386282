import { queryOptions, useQuery } from "@tanstack/react-query";
import type { Output } from "#contract/api.ts";
import type { Call } from "./call.ts";
import { useCall, useSurroundings } from "./surroundings.tsx";

export type Me = Output<"me">;
export type GroupView = Output<"group">;
export type GroupSummary = Output<"groups">["groups"][number];

/** While a class is being made the coordinator watches the numbers move. */
const pollInMs = 3000;

export const keys = {
  me: ["me"],
  groups: ["groups"],
  group: (groupId: string) => ["group", groupId],
  groupProgress: (groupId: string) => ["groupProgress", groupId],
  groupReach: (groupId: string) => ["groupReach", groupId],
  myProgress: (groupId: string) => ["myProgress", groupId],
  results: (groupId: string) => ["results", groupId],
  groupResults: (groupId: string) => ["groupResults", groupId],
  feedback: (groupId: string, assignmentId: string) => ["feedback", groupId, assignmentId],
  reviewQueue: (groupId: string) => ["reviewQueue", groupId],
  work: (groupId: string, personId: string, assignmentId: string) => [
    "reviewWork",
    groupId,
    personId,
    assignmentId,
  ],
  supervisor: ["supervisor"],
  employer: ["employer"],
  groupEmployers: (groupId: string) => ["groupEmployers", groupId],
  supervisorDigest: ["supervisorDigest"],
  supervisorReach: ["supervisorReach"],
  infoSession: (groupId: string) => ["infoSession", groupId],
  supervisorWork: (groupId: string, personId: string, assignmentId: string) => [
    "supervisorWork",
    groupId,
    personId,
    assignmentId,
  ],
  supervision: ["supervision"],
  groupSupervisors: (groupId: string) => ["groupSupervisors", groupId],
  mySupervisor: (groupId: string) => ["mySupervisor", groupId],
  practiceHours: (groupId: string, personId: string) => ["practiceHours", groupId, personId],
  myHours: (groupId: string) => ["myHours", groupId],
  groupAgreements: (groupId: string) => ["groupAgreements", groupId],
  agreementsToAccept: ["agreementsToAccept"],
  groupHours: (groupId: string) => ["groupHours", groupId],
  groupTalks: (groupId: string) => ["groupTalks", groupId],
  talk: (groupId: string, talkId: string) => ["talk", groupId, talkId],
  myTalks: ["myTalks"],
  intakes: ["intakes"],
  intake: (intakeId: string) => ["intake", intakeId],
  tickets: ["tickets"],
  ticket: (ticketId: string) => ["ticket", ticketId],
  knowledge: ["knowledge"],
  knowledgeItem: (itemId: string) => ["knowledge", "item", itemId],
  keptQuestions: (month: string | undefined) => ["knowledge", "questions", month ?? ""],
  groupSendings: (groupId: string) => ["groupSendings", groupId],
} as const;

const groupOptions = (call: Call, groupId: string) =>
  queryOptions({
    queryKey: keys.group(groupId),
    queryFn: () => call("group", { groupId }),
    refetchInterval: ({ state }) => (state.data?.provisioning?.state === "busy" ? pollInMs : false),
  });

export function useMe() {
  const { call, byLink } = useSurroundings();
  return useQuery({
    queryKey: keys.me,
    queryFn: () => call("me", {}),
    staleTime: 60_000,
    // A link opens no account.
    enabled: !byLink,
  });
}

export function useGroups() {
  const call = useCall();
  return useQuery({
    queryKey: keys.groups,
    queryFn: () => call("groups", {}),
    refetchInterval: ({ state }) =>
      state.data?.groups.some((group) => group.state === "busy") ? pollInMs : false,
  });
}

export const useGroup = (groupId: string) => useQuery(groupOptions(useCall(), groupId));

export function useGroupProgress(groupId: string) {
  const call = useCall();
  return useQuery({
    queryKey: keys.groupProgress(groupId),
    queryFn: () => call("groupProgress", { groupId }),
  });
}

/** Who can be reached; apart, because the server opens every person for it. */
export function useGroupReach(groupId: string) {
  const call = useCall();
  return useQuery({
    queryKey: keys.groupReach(groupId),
    queryFn: () => call("groupReach", { groupId }),
  });
}

export function useMyProgress(groupId: string) {
  const call = useCall();
  return useQuery({
    queryKey: keys.myProgress(groupId),
    queryFn: () => call("myProgress", { groupId }),
  });
}
