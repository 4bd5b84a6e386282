import { Button, Spinner } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { usePlace } from "../place.tsx";
import { useSettings } from "../settings.tsx";
import { type HostFacts, tabAddress } from "./context.ts";
import { useHost } from "./use-host.ts";

const patienceInMs = 15_000;
const locales = { nl: "nl-nl", en: "en-gb" } as const;

type Props = {
  readonly title: string;
  readonly url: string;
  readonly tenantId: string;
  readonly page: HostFacts["page"];
  readonly channel?: HostFacts["channel"];
};

/** A page of the app inside Teams. */
export function HostedTab({ title, url, tenantId, page, channel }: Props) {
  const { say, language, theme } = useSettings();
  const { person, follow, go } = usePlace();
  const frame = useRef<HTMLIFrameElement>(null);
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<"starting" | "ready" | "failed" | "slow">("starting");
  const facts: HostFacts = {
    tenantId,
    person: { objectId: person.objectId ?? "", name: person.name, mail: person.mail },
    locale: locales[language],
    theme,
    page,
    ...(channel ? { channel } : {}),
  };
  // The theme in the address is the one at the start; later ones are told, not loaded.
  const [address] = useState(() => tabAddress(url, facts));
  const src = page.subPageId ? withPage(address, page.subPageId) : address;
  useHost(frame, new URL(address).origin, {
    facts,
    personId: person.id,
    openLink: follow,
    goToSubPage: (subPageId) => go("app", ...subPageId.split("/").filter(Boolean)),
    loaded: setState,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt starts a new wait
  useEffect(() => {
    const wait = () => setState((now) => (now === "starting" ? "slow" : now));
    const timer = setTimeout(wait, patienceInMs);
    return () => clearTimeout(timer);
  }, [attempt]);
  const reload = () => {
    setState("starting");
    setAttempt((count) => count + 1);
  };
  return (
    <div className="hosted">
      {state === "starting" && (
        <Spinner className="loading" size="small" label={say("app.starting")} />
      )}
      {(state === "failed" || state === "slow") && (
        <div className="hosted-problem" role="alert">
          <p>{say(`app.${state}`)}</p>
          <Button onClick={reload}>{say("app.reload")}</Button>
        </div>
      )}
      <iframe
        key={attempt}
        ref={frame}
        title={title}
        src={src}
        className={state === "ready" ? "ready" : undefined}
        sandbox="allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-modals allow-downloads"
        allow="clipboard-write"
      />
    </div>
  );
}

function withPage(address: string, subPageId: string): string {
  const url = new URL(address);
  url.hash = `/${subPageId}`;
  return url.href;
}
