import { agreementCards } from "./agreement-cards.ts";
import { assignmentsCards } from "./assignments-cards.ts";
import { attendanceCards } from "./attendance-cards.ts";
import { digestCards } from "./digest-cards.ts";
import { employersCards } from "./employers-cards.ts";
import { evaluationCards } from "./evaluation-cards.ts";
import { hoursCards } from "./hours-cards.ts";
import { hugoCards } from "./hugo-cards.ts";
import { intakeCards } from "./intake-cards.ts";
import { knowledgeCards } from "./knowledge-cards.ts";
import type { CardMakers } from "./make.ts";
import { progressCards } from "./progress-cards.ts";
import { provisioningCards } from "./provisioning-cards.ts";
import { reviewCards } from "./review-cards.ts";
import { safetyCards } from "./safety-cards.ts";
import { scanCards } from "./scan-cards.ts";
import { sessionsCards } from "./sessions-cards.ts";
import { supervisorsCards } from "./supervisors-cards.ts";
import { talksCards } from "./talks-cards.ts";
import { ticketsCards } from "./tickets-cards.ts";
import { triageCards } from "./triage-cards.ts";
import { weeklyCards } from "./weekly-cards.ts";
import { welcomeCards } from "./welcome-cards.ts";

/** Every card function of every feature, by its name. */
export const everyCard: CardMakers = {
  ...agreementCards,
  ...assignmentsCards,
  ...digestCards,
  ...employersCards,
  ...evaluationCards,
  ...attendanceCards,
  ...hoursCards,
  ...hugoCards,
  ...intakeCards,
  ...knowledgeCards,
  ...progressCards,
  ...provisioningCards,
  ...reviewCards,
  ...safetyCards,
  ...scanCards,
  ...sessionsCards,
  ...supervisorsCards,
  ...talksCards,
  ...triageCards,
  ...ticketsCards,
  ...weeklyCards,
  ...welcomeCards,
};
