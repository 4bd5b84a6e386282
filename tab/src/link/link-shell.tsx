import { Button, Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { Suspense, useEffect, useSyncExternalStore } from "react";
import type { Output } from "#contract/api.ts";
import type { Language } from "#contract/languages.ts";
import { dayText } from "../dutch-time.ts";
import { CrashGuard } from "../look/crash-guard.tsx";
import { Frame } from "../look/frame.tsx";
import { Loading, Ready } from "../look/ready.tsx";
import { general, useCall, useLanguage, useSay } from "../surroundings.tsx";
import { linkPage } from "./link-pages.tsx";
import { sentences } from "./texts.ts";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalM,
    maxWidth: "44rem",
    boxSizing: "border-box",
    margin: "0 auto",
    padding: "8px 32px 0",
    "@media (max-width: 640px)": { padding: "8px 16px 0" },
    "@media print": { display: "none" },
  },
  menu: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalL },
  item: { display: "inline-flex", alignItems: "center", minHeight: "44px" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

const subscribe = (changed: () => void): (() => void) => {
  window.addEventListener("hashchange", changed);
  return () => window.removeEventListener("hashchange", changed);
};
const useHash = (): string => useSyncExternalStore(subscribe, () => location.hash);

type Holder = Output<"linkHolder">;

function NoPage({ start }: { readonly start: string }) {
  const say = useSay(sentences);
  return (
    <Frame title={say("noPage.title")} width="narrow">
      <Text as="p">{say("noPage.text")}</Text>
      <Link href={start}>{say("noPage.toStart")}</Link>
    </Frame>
  );
}

function Page({ path, start }: { readonly path: string; readonly start: string }) {
  const words = useSay(general);
  const sorry = (
    <main role="alert">
      <Text as="p" block>
        {words("crashed")}
      </Text>
      <Button onClick={() => location.reload()}>{words("reload")}</Button>
    </main>
  );
  return (
    <CrashGuard key={path} instead={sorry}>
      <Suspense fallback={<Loading />}>{linkPage(path) ?? <NoPage start={start} />}</Suspense>
    </CrashGuard>
  );
}

/** For whom this is, the way to the start and the guide, the page itself, and until when it works. */
function Shell({ holder }: { readonly holder: Holder }) {
  const styles = useStyles();
  const say = useSay(sentences);
  const language = useLanguage();
  const hash = useHash();
  const start = `#${holder.path}`;
  const path = hash.replace(/[#/]/g, "") === "" ? holder.path : hash;
  return (
    <>
      <header className={styles.bar}>
        <Text weight="semibold">{say("for", { name: holder.firstName })}</Text>
        <nav aria-label={say("menu")} className={styles.menu}>
          <Link href={start} className={styles.item}>
            {say("start")}
          </Link>
          <Link href="#/guide" className={styles.item}>
            {say("guide")}
          </Link>
          {/* Beside this page: the link that opened it stays in its own window. */}
          <Link
            href={`/hugo?lang=${language}`}
            target="_blank"
            rel="noopener"
            className={styles.item}
          >
            {say("askHugo")}
          </Link>
        </nav>
      </header>
      <Page path={path} start={start} />
      <footer className={styles.bar}>
        <Text size={200} className={styles.quiet}>
          {say("until", { day: dayText(holder.until, language) })}
        </Text>
      </footer>
    </>
  );
}

type Props = { readonly onLanguage: (language: Language) => void };

/** Asks first whom the link is for: a link that opens nothing shows no page at all. */
export function LinkShell({ onLanguage }: Props) {
  const words = useSay(general);
  const call = useCall();
  const query = useQuery({
    queryKey: ["linkHolder"],
    queryFn: () => call("linkHolder", {}),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const language = query.data?.language;
  useEffect(() => {
    if (language !== undefined) onLanguage(language);
  }, [language, onLanguage]);
  if (query.data) return <Shell holder={query.data} />;
  return (
    <Frame title={words("app")} width="narrow">
      <Ready query={query}>{(holder) => <Shell holder={holder} />}</Ready>
    </Frame>
  );
}
