import type { Feature } from "../../kernel/feature.ts";
import {
  correctSendingRoute,
  groupSendingsRoute,
  resendFailedRoute,
  withdrawSendingRoute,
} from "./routes.ts";
import { refusals } from "./texts.ts";

export const sendings: Feature = {
  name: "sendings",
  routes: {
    groupSendings: groupSendingsRoute,
    resendFailed: resendFailedRoute,
    withdrawSending: withdrawSendingRoute,
    correctSending: correctSendingRoute,
  },
  refusals,
};
