import type { Feature } from "../../kernel/feature.ts";
import { askNotice, askSupervisor } from "./notices.ts";
import {
  acceptAgreementRoute,
  acceptAllRoute,
  agreementRoute,
  agreementsToAcceptRoute,
  groupAgreementsRoute,
  recordContractRoute,
  setTermsRoute,
} from "./routes.ts";
import { refusals } from "./texts.ts";
import { acceptVerb, agreementCommand, show } from "./verbs.ts";

export const agreement: Feature = {
  name: "agreement",
  verbs: { "agreement.show": show, "agreement.accept": acceptVerb },
  commands: [agreementCommand],
  notices: { "agreement.ask": askNotice },
  jobs: { "agreement.ask_supervisor": askSupervisor },
  routes: {
    agreement: agreementRoute,
    agreementsToAccept: agreementsToAcceptRoute,
    acceptAgreement: acceptAgreementRoute,
    groupAgreements: groupAgreementsRoute,
    setAgreementTerms: setTermsRoute,
    acceptAllAgreements: acceptAllRoute,
    recordPracticeContract: recordContractRoute,
  },
  refusals,
};
