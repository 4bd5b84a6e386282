import type { SameShape } from "../../kernel/texts.ts";
import type { nl } from "./texts.nl.ts";

export const en: SameShape<typeof nl> = {
  refusals: {
    "groups.not_known": "I do not know your account yet. Ask your training provider to add you.",
    "groups.not_yours": "You are not in this group. Is that wrong? Ask your teacher.",
    "groups.archived": "This group is closed. You cannot change anything here any more.",
    "groups.participants_only": "This is for participants. As a teacher you cannot do this.",
    "groups.teachers_only": "This is only for the teacher of this group.",
    "groups.supervisors_only": "This is only for the supervisor of this participant.",
    "groups.coordinators_only": "This is only for the coordinator of the training provider.",
    "groups.no_supervisor": "You do not start yet. No supervisor has said yes. Ask at work.",
    "groups.none":
      "You are no participant or teacher in a group now. You get a message when that changes.",
  },
};
