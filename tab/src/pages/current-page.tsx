import { Button, Text } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import { CrashGuard } from "../look/crash-guard.tsx";
import { Loading } from "../look/ready.tsx";
import { hashOf, type Route } from "../routes.ts";
import { general, useSay } from "../surroundings.tsx";
import { useRoute } from "../use-route.ts";
import { GroupPage } from "./group/group-page.tsx";
import { GroupProgressPage } from "./group-progress/group-progress-page.tsx";
import { HandInPage } from "./hand-in/hand-in-page.tsx";
import { HomePage } from "./home/home-page.tsx";
import { SessionsPage } from "./sessions/sessions-page.tsx";

// One person uses the import a few times a year; nobody else needs to download it.
const ImportPage = lazy(async () => ({
  default: (await import("./imports/import-page.tsx")).ImportPage,
}));

function pageOf(route: Route) {
  switch (route.page) {
    case "home":
      return <HomePage />;
    case "import":
      return <ImportPage />;
    case "group":
      return <GroupPage groupId={route.groupId} />;
    case "progress":
      return <GroupProgressPage groupId={route.groupId} />;
    case "sessions":
      return <SessionsPage groupId={route.groupId} />;
    case "hand_in":
      return <HandInPage groupId={route.groupId} assignmentId={route.assignmentId} />;
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
