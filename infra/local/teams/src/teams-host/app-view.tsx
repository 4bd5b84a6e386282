import { tenantId as localTenantId } from "../../../ids.ts";
import { useInfo } from "../api/queries.ts";
import { usePlace } from "../place.tsx";
import { useSettings } from "../settings.tsx";
import { Empty } from "../shell/empty.tsx";
import { Loaded } from "../shell/loaded.tsx";
import { HostedTab } from "./hosted-tab.tsx";

/** The app's own place in the rail: its personal tab. */
export function AppView() {
  const { say } = useSettings();
  const { person, route } = usePlace();
  const query = useInfo();
  return (
    <section className="app-view" id="content" tabIndex={-1} aria-label={say("areas.app")}>
      <Loaded query={query}>
        {({ tabUrl, tenantId }) =>
          tabUrl && URL.canParse(tabUrl) ? (
            <HostedTab
              key={`${person.id} ${tabUrl}`}
              title={say("app.frame")}
              url={tabUrl}
              tenantId={tenantId ?? localTenantId}
              page={{ id: "home", subPageId: route.parts.join("/") }}
            />
          ) : (
            <Empty icon="app" title={say("app.missing")} text={say("app.missingText")} />
          )
        }
      </Loaded>
    </section>
  );
}
