import type { NoticeKind } from "../../kernel/feature.ts";
import { messagePlan } from "../../kernel/message-plan.ts";
import { stepCard } from "./confirm-cards.ts";
import { supervisionOf } from "./supervision.ts";
import { say } from "./texts.ts";

/** "Ben jij de werkbegeleider van …?": one card for all participants, about how it stands now. */
export const confirmNotice: NoticeKind = {
  ...messagePlan["supervisors.confirm"],
  byMail: {
    subject: (language) => say(language)("confirm.subject"),
    link: () => ({ purpose: "confirm", path: "/confirm" }),
    beforeAccount: true,
  },
  render: async (ports, { to, activityId }, language) => {
    const view = await supervisionOf(ports, to);
    const { step } = view;
    const isShown = activityId !== undefined;
    if (view.isClosed) return { kind: "skip", reason: "group_archived" };
    // Only a card that is there already needs to say that nothing is asked any more.
    if (step === "nobody" && !isShown) return { kind: "skip", reason: "nobody_to_supervise" };
    if (step === "done" && !isShown) return { kind: "skip", reason: "already_confirmed" };
    return {
      kind: "card",
      card: stepCard(view, language),
      summary: say(language)(step === "ask" ? "confirm.gist" : "confirm.summary"),
    };
  },
};
