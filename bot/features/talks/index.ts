import type { Feature } from "../../kernel/feature.ts";
import { addActionVerb, agendaVerb, finishActionVerb, openActionVerb } from "./agenda-verbs.ts";
import { begin, beginHalfway, middleTimeline, startTimeline } from "./begin-talks.ts";
import { sync } from "./calendar-sync.ts";
import { follow } from "./follow.ts";
import { proposedNotice } from "./notices.ts";
import { propose } from "./propose.ts";
import {
  addTalkActionRoute,
  answerTalkRoute,
  askTalkRoute,
  cancelTalkRoute,
  closeTalkRoute,
  finishTalkActionRoute,
  groupTalksRoute,
  inviteToTalkRoute,
  myTalksRoute,
  planTalkRoute,
  talkRoute,
} from "./routes.ts";
import { tell } from "./tell.ts";
import { refusals } from "./texts.ts";
import { answerVerb, askVerb, closeVerb, showVerb, talksCommand } from "./verbs.ts";

export const talks: Feature = {
  name: "talks",
  verbs: {
    "talks.show": showVerb,
    "talks.answer": answerVerb,
    "talks.ask": askVerb,
    "talks.close": closeVerb,
    "talks.agenda": agendaVerb,
    "talks.open_action": openActionVerb,
    "talks.add_action": addActionVerb,
    "talks.finish_action": finishActionVerb,
  },
  commands: [talksCommand],
  notices: { "talks.proposed": proposedNotice },
  jobs: {
    "talks.begin": begin,
    "talks.halfway": beginHalfway,
    "talks.propose": propose,
    "talks.tell": tell,
    "talks.sync": sync,
    "talks.follow": follow,
  },
  routes: {
    groupTalks: groupTalksRoute,
    myTalks: myTalksRoute,
    talk: talkRoute,
    answerTalk: answerTalkRoute,
    askTalk: askTalkRoute,
    planTalk: planTalkRoute,
    cancelTalk: cancelTalkRoute,
    closeTalk: closeTalkRoute,
    inviteToTalk: inviteToTalkRoute,
    addTalkAction: addTalkActionRoute,
    finishTalkAction: finishTalkActionRoute,
  },
  timeline: [startTimeline, middleTimeline],
  refusals,
};
