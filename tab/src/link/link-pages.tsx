import type { ReactNode } from "react";
import { AgreementsToAcceptPage } from "../pages/agreement/to-accept-page.tsx";
import { ConfirmPage } from "../pages/confirm/confirm-page.tsx";
import { EmployerPage } from "../pages/employer/employer-page.tsx";
import { GuidePage } from "../pages/guide/guide-page.tsx";
import { SignOffPage } from "../pages/supervisor/sign-off-page.tsx";
import { SupervisorPage } from "../pages/supervisor/supervisor-page.tsx";
import { MyTalksPage } from "../pages/talks/my-talks-page.tsx";
import { TalkPage } from "../pages/talks/talk-page.tsx";
import { matchPath } from "./match-path.ts";

type LinkPage = (ids: (name: string) => string) => ReactNode;

/** Every page that a signed link opens: the same pages as in the tab, by the path behind `#`. */
const linkPages: Readonly<Record<string, LinkPage>> = {
  "/supervisor": () => <SupervisorPage />,
  "/supervisor/:groupId/:personId/:assignmentId": (id) => (
    <SignOffPage
      groupId={id("groupId")}
      personId={id("personId")}
      assignmentId={id("assignmentId")}
    />
  ),
  "/confirm": () => <ConfirmPage />,
  "/agreement": () => <AgreementsToAcceptPage />,
  "/talks": () => <MyTalksPage />,
  "/talks/:groupId/:talkId": (id) => <TalkPage groupId={id("groupId")} talkId={id("talkId")} />,
  "/employer": () => <EmployerPage />,
  "/guide": () => <GuidePage />,
};

/** The page of a path, or undefined when there is none. */
export function linkPage(path: string): ReactNode | undefined {
  for (const [pattern, page] of Object.entries(linkPages)) {
    const values = matchPath(pattern, path);
    if (values) return page((name) => values[name] ?? "");
  }
  return undefined;
}
