import type { SameShape } from "../../kernel/texts.ts";
import type { nl } from "./texts.nl.ts";

export const en: SameShape<typeof nl> = {
  team: {
    name: "Supervisors",
    description: "Supervisors of participants. Zorgklas sends you messages here.",
  },
  invitation:
    "You are the supervisor of somebody who takes a course. Accept this invitation. Then you can look at practice assignments and sign them off. Signing off is not an exam.",
  steps: {
    group: "Group in Microsoft 365",
    team: "Team for supervisors",
    app: "Zorgklas in the team",
    members: "Supervisors in the team",
  },
  notes: {
    owner_without_account:
      "The team needs an owner with an account of yours. {{mail}} has none. Press Try again yourself. Then you become the owner.",
    app_removed_again:
      "Somebody took Zorgklas out of the team twice. Ask your administrator why. Then try again. Until then messages go by mail.",
  },
  chat: {
    no_account: "Has no account yet.",
    invited: "Has not accepted the invitation yet.",
    app_removed: "Removed Zorgklas from Teams.",
    blocked: "Blocked Zorgklas in Teams.",
    left_team: "Is no longer in the team for supervisors.",
    not_in_team: "Does not show in the team for supervisors yet.",
    invitations_forbidden: "Inviting guests is switched off in Microsoft 365.",
    address_refused: "Microsoft refuses this mail address.",
    chat_failed: "The last message in Teams did not arrive.",
  },
  mail: {
    no_mail: "No mail address is known.",
    mail_refused: "The last mail could not be sent.",
  },
  todo: {
    no_account: "You need not do anything. The invitation goes by itself.",
    invited: "Ask whether the invitation has arrived. Or send it again.",
    app_removed: "Ask this person to add Zorgklas again.",
    blocked: "Ask this person to unblock Zorgklas.",
    left_team: "Is that not right? Try again.",
    not_in_team: "Does it take longer than a day? Try again.",
    invitations_forbidden: "Ask your administrator to switch inviting on.",
    address_refused: "Check the mail address with the care organisation.",
    chat_failed: "Does this go on? Call this person.",
    by_mail: "Until then this person gets mail with a link.",
    nothing: "Messages do not arrive. Call this person.",
  },
  refusals: {
    "supervisor_team.none_yet":
      "There is no team yet. It is made when the first supervisor comes in.",
    "supervisor_team.not_supervisor": "This person is no supervisor (any more).",
    "supervisor_team.just_invited":
      "The invitation has just been sent. Wait an hour. Then try again.",
  },
};
