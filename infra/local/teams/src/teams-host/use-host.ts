import { type RefObject, useEffect, useRef } from "react";
import { read } from "../api/call.ts";
import { token } from "../api/shapes.ts";
import type { HostFacts } from "./context.ts";
import { answerRequest, type HostServices } from "./host.ts";
import { readRequest, themeChanged } from "./protocol.ts";

type Options = Omit<HostServices, "facts" | "getToken"> & {
  readonly facts: HostFacts;
  readonly personId: string;
};

/**
 * Hosts the tab in this frame: answers what it asks and tells it about another theme. Only messages
 * of this very frame *and* of the app's origin count, and answers go to that origin alone.
 */
export function useHost(
  frame: RefObject<HTMLIFrameElement | null>,
  origin: string,
  options: Options,
): void {
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });
  const { theme } = options.facts;

  useEffect(() => {
    const services: HostServices = {
      facts: () => latest.current.facts,
      getToken: async () => (await read(["people", latest.current.personId, "token"], token)).token,
      openLink: (url) => latest.current.openLink(url),
      goToSubPage: (subPageId) => latest.current.goToSubPage(subPageId),
      loaded: (how) => latest.current.loaded(how),
    };
    const onMessage = async ({ data, source, origin: from }: MessageEvent) => {
      const tab = frame.current?.contentWindow;
      if (!tab || source !== tab || from !== origin) return;
      const request = readRequest(data);
      const answer = request && (await answerRequest(services, request));
      if (answer) tab.postMessage(answer, origin);
    };
    const listener = (event: MessageEvent) => void onMessage(event);
    window.addEventListener("message", listener);
    return () => window.removeEventListener("message", listener);
  }, [frame, origin]);

  const told = useRef(theme);
  useEffect(() => {
    if (told.current === theme) return;
    told.current = theme;
    frame.current?.contentWindow?.postMessage(themeChanged(theme), origin);
  }, [frame, origin, theme]);
}
