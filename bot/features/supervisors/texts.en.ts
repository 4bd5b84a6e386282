import type { SameShape } from "../../kernel/texts.ts";
import type { nl } from "./texts.nl.ts";

export const en: SameShape<typeof nl> = {
  refusals: {
    "supervisors.own_work": "You cannot sign off your own work. Ask a colleague.",
    "supervisors.unknown_assignment":
      "This assignment is not there (any more). Your overview shows which ones are.",
    "supervisors.not_practice":
      "You only sign off practice assignments. The teacher looks at the rest.",
    "supervisors.nothing_handed_in": "Nothing was handed in yet. There is nothing to do now.",
    "supervisors.already_judged": "The teacher has judged this already. You cannot change it now.",
    "supervisors.too_long": "Your remark is too long. Use no more than {{most}} characters.",
  },
};
