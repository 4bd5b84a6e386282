import type { Feature } from "../../kernel/feature.ts";
import { askExtension, extendVerb } from "./extension-verbs.ts";
import { extended } from "./notices.ts";
import { feedback, person, results, resultsCommand } from "./result-verbs.ts";
import { judge, open, queue, queueCommand } from "./review-verbs.ts";
import {
  exportResultsRoute,
  extendDeadlineRoute,
  groupResultsRoute,
  judgeWorkRoute,
  myFeedbackRoute,
  myResultsRoute,
  reviewQueueRoute,
  reviewWorkRoute,
} from "./routes.ts";
import { refusals } from "./texts.ts";

export const review: Feature = {
  name: "review",
  verbs: {
    "review.queue": queue,
    "review.open": open,
    "review.judge": judge,
    "review.ask_extension": askExtension,
    "review.extend": extendVerb,
    "review.results": results,
    "review.person": person,
    "review.feedback": feedback,
  },
  commands: [queueCommand, resultsCommand],
  notices: { "review.extended": extended },
  routes: {
    reviewQueue: reviewQueueRoute,
    reviewWork: reviewWorkRoute,
    judgeWork: judgeWorkRoute,
    extendDeadline: extendDeadlineRoute,
    myResults: myResultsRoute,
    myFeedback: myFeedbackRoute,
    groupResults: groupResultsRoute,
    exportResults: exportResultsRoute,
  },
  refusals,
};
