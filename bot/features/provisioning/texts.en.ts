import type { SameShape } from "../../kernel/texts.ts";
import type { nl } from "./texts.nl.ts";

export const en: SameShape<typeof nl> = {
  tabName: "Zorgklas",
  invitation:
    "You take part in a course in Microsoft Teams. Accept this invitation. Then you can reach your group and your lessons.",
  steps: {
    coordinator_chat: "Your chat with Zorgklas",
    guests: "Accounts and invitations",
    group: "Group in Microsoft 365",
    team: "Team in Teams",
    members: "Everybody in the team",
    app: "Zorgklas in the team",
    tab: "Tab in the channel",
    sessions: "Lessons in the calendar",
    notices: "Getting messages ready",
  },
  states: {
    waiting: "waiting",
    busy: "busy",
    done: "done",
    failed: "failed",
    cancelled: "stopped",
  },
  notes: {
    invitations_forbidden:
      "Inviting guests is switched off in Microsoft 365. Ask your administrator to switch it on. Then try again.",
    app_not_in_catalogue:
      "The Zorgklas app is not in the app catalogue of your organisation. Ask your administrator to add it.",
    teacher_without_account:
      "The teacher ({{mail}}) has no account with you. Make an account first. Then try again.",
    account_taken:
      "The account of {{mail}} already belongs to {{known}}. Put that address in the file. Or choose another account.",
    group_missing: "The group was not found. Try again.",
    group_young: "The group is very new. Microsoft sometimes needs a few minutes.",
    group_not_ready: "After half an hour the group is not ready at Microsoft. Try again later.",
    team_busy: "Microsoft is making the team. That mostly takes a minute.",
    team_failed: "Microsoft could not make the team. Try again.",
    members_on_their_way: "Not visible in the team yet: {{names}}. That comes by itself.",
    members_refused: "Microsoft refused some people: {{names}}. We try again.",
    members_missing:
      "These people are not in the team yet: {{names}}. Check their account. Then try again.",
    sessions_busy: "The lessons are put in the calendar one by one.",
    trying_again: "Microsoft 365 does not answer well now. We try again by ourselves.",
    keeps_failing: "It does not work after many tries. Try again later.",
    refused:
      "Microsoft 365 refused this ({{code}}). Ask your administrator if the app has the right permissions.",
  },
  card: {
    title: "Getting {{group}} ready",
    titleDone: "{{group}} is ready",
    titleFailed: "{{group}} needs help",
    titleCancelled: "{{group}}: stopped",
    doneLine: "The team, the lessons and the messages are ready.",
    nothingToDo: "There is nothing to do.",
    cancelledLine:
      "Getting ready was stopped. The lessons in the calendar are cancelled. A team that exists stays.",
    row: "{{sign}} {{title}}",
    count: "{{done}} of {{total}}",
    pending:
      "Not accepted yet by {{count}}: {{names}}. Ask if the invitation arrived. They get their messages when they accept.",
    retry: "Try again",
    cancel: "Stop getting ready",
    askTitle: "Do you really want to stop?",
    ask: "Lessons in the calendar are then cancelled. Participants get mail about it. You can begin again later.",
    yes: "Yes, stop",
    no: "No, go on",
    summary: "Getting {{group}} ready: {{state}}",
  },
  refusals: {
    "provisioning.nothing_to_retry": "There is nothing to try again. All is running or done.",
    "provisioning.already_done":
      "The group is ready. Stopping is no longer possible. You can cancel lessons.",
  },
};
