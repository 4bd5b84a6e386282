import { Button, Text } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import { CrashGuard } from "../look/crash-guard.tsx";
import { Loading } from "../look/ready.tsx";
import { hashOf, type Route } from "../routes.ts";
import { general, useSay } from "../surroundings.tsx";
import { useRoute } from "../use-route.ts";
import { AgreementsPage } from "./agreement/agreements-page.tsx";
import { AgreementsToAcceptPage } from "./agreement/to-accept-page.tsx";
import { ConfirmPage } from "./confirm/confirm-page.tsx";
import { EmployerPage } from "./employer/employer-page.tsx";
import { EmployersPage } from "./employers/employers-page.tsx";
import { GroupPage, ProgressPage } from "./group/group-page.tsx";
import { GroupSupervisorsPage } from "./group-supervisors/group-supervisors-page.tsx";
import { HandInPage } from "./hand-in/hand-in-page.tsx";
import { HomePage } from "./home/home-page.tsx";
import { HoursPage } from "./hours/hours-page.tsx";
import { IntakePage } from "./intake/intake-page.tsx";
import { IntakesPage } from "./intake/intakes-page.tsx";
import { ReachPage } from "./reach/reach-page.tsx";
import { FeedbackPage } from "./results/feedback-page.tsx";
import { ResultsPage } from "./results/results-page.tsx";
import { QueuePage } from "./review/queue-page.tsx";
import { WorkPage } from "./review/work-page.tsx";
import { SendingsPage } from "./sendings/sendings-page.tsx";
import { SessionsPage } from "./sessions/sessions-page.tsx";
import { SignOffPage } from "./supervisor/sign-off-page.tsx";
import { SupervisorPage } from "./supervisor/supervisor-page.tsx";
import { MyTalksPage } from "./talks/my-talks-page.tsx";
import { TalkPage } from "./talks/talk-page.tsx";
import { TalksPage } from "./talks/talks-page.tsx";
import { TicketPage } from "./tickets/ticket-page.tsx";
import { TicketsPage } from "./tickets/tickets-page.tsx";

type WorkRoute = Extract<Route, { readonly personId: string }>;

// One person uses the import a few times a year; nobody else needs to download it.
const ImportPage = lazy(async () => ({
  default: (await import("./imports/import-page.tsx")).ImportPage,
}));

// Only coordinators edit what Hugo knows.
const KnowledgePage = lazy(async () => ({
  default: (await import("./knowledge/knowledge-page.tsx")).KnowledgePage,
}));
const ItemPage = lazy(async () => ({
  default: (await import("./knowledge/item-page.tsx")).ItemPage,
}));
const QuestionsPage = lazy(async () => ({
  default: (await import("./knowledge/questions-page.tsx")).QuestionsPage,
}));

// Read once, mostly by supervisors and employers.
const GuidePage = lazy(async () => ({
  default: (await import("./guide/guide-page.tsx")).GuidePage,
}));

const idsOf = ({ groupId, personId, assignmentId }: WorkRoute) => ({
  groupId,
  personId,
  assignmentId,
});

function pageOf(route: Route) {
  switch (route.page) {
    case "home":
      return <HomePage />;
    case "import":
      return <ImportPage />;
    case "group":
      return <GroupPage groupId={route.groupId} />;
    case "progress":
      return <ProgressPage groupId={route.groupId} />;
    case "sessions":
      return <SessionsPage groupId={route.groupId} />;
    case "hand_in":
      return <HandInPage groupId={route.groupId} assignmentId={route.assignmentId} />;
    case "results":
      return <ResultsPage groupId={route.groupId} />;
    case "feedback":
      return <FeedbackPage groupId={route.groupId} assignmentId={route.assignmentId} />;
    case "review":
      return <QueuePage groupId={route.groupId} />;
    case "work":
      return <WorkPage {...idsOf(route)} />;
    case "guide":
      return <GuidePage back={{ page: "home" }} />;
    case "supervisor":
      return <SupervisorPage />;
    case "reach":
      return <ReachPage />;
    case "intakes":
      return <IntakesPage />;
    case "intake":
      return <IntakePage intakeId={route.intakeId} />;
    case "tickets":
      return <TicketsPage />;
    case "ticket":
      return <TicketPage ticketId={route.ticketId} />;
    case "sign_off":
      return <SignOffPage {...idsOf(route)} />;
    case "agreements":
      return <AgreementsPage groupId={route.groupId} />;
    case "agreement":
      return <AgreementsToAcceptPage />;
    case "employer":
      return <EmployerPage back={{ page: "home" }} />;
    case "employers":
      return <EmployersPage groupId={route.groupId} />;
    case "confirm":
      return <ConfirmPage />;
    case "supervisors":
      return <GroupSupervisorsPage groupId={route.groupId} />;
    case "hours":
      return <HoursPage groupId={route.groupId} />;
    case "talks":
      return <TalksPage groupId={route.groupId} />;
    case "my_talks":
      return <MyTalksPage />;
    case "talk":
      return <TalkPage groupId={route.groupId} talkId={route.talkId} />;
    case "knowledge":
      return <KnowledgePage />;
    case "knowledge_new":
      return <ItemPage itemId={undefined} />;
    case "knowledge_item":
      return <ItemPage itemId={route.itemId} />;
    case "knowledge_questions":
      return <QuestionsPage month={route.month} />;
    case "sendings":
      return <SendingsPage groupId={route.groupId} />;
  }
}

export function CurrentPage() {
  const route = useRoute();
  const say = useSay(general);
  const sorry = (
    <main role="alert">
      <Text as="p" block>
        {say("crashed")}
      </Text>
      <Button onClick={() => location.reload()}>{say("reload")}</Button>
    </main>
  );
  // The key gives every page a fresh start, also after a crash of another one.
  return (
    <CrashGuard key={hashOf(route)} instead={sorry}>
      <Suspense fallback={<Loading />}>{pageOf(route)}</Suspense>
    </CrashGuard>
  );
}
