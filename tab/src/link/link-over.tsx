import { Button, makeStyles, Text } from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import type { CallProblem } from "../call-problem.ts";
import { Frame } from "../look/frame.tsx";
import { News } from "../look/news.tsx";
import { Problem } from "../look/problem.tsx";
import { useCall, useSay } from "../surroundings.tsx";
import { sentences } from "./texts.ts";

const useStyles = makeStyles({
  button: { alignSelf: "flex-start", "@media (max-width: 640px)": { alignSelf: "stretch" } },
});

const titles = {
  "links.expired": "over.expired",
  "links.revoked": "over.revoked",
  "links.unreadable": "over.unreadable",
} as const;
type EndCode = keyof typeof titles;

/** Whether this problem means that the link itself opens nothing (any more). */
export const endOf = ({ code }: CallProblem): EndCode | undefined =>
  code in titles ? (code as EndCode) : undefined; // It is a key, just looked up.

/** A link that has ended may ask for a new one; it is mailed to the same address. */
function AskFresh() {
  const styles = useStyles();
  const say = useSay(sentences);
  const call = useCall();
  const ask = useMutation({ mutationFn: () => call("freshLink", {}) });
  if (ask.data) return <News text={say(`over.${ask.data.state}`)} />;
  return (
    <>
      <Text>{say("over.same")}</Text>
      {ask.error && <Problem error={ask.error} />}
      <Button
        appearance="primary"
        size="large"
        className={styles.button}
        disabledFocusable={ask.isPending}
        onClick={() => ask.mutate()}
      >
        {say(ask.isPending ? "over.asking" : "over.ask")}
      </Button>
    </>
  );
}

type Props = { readonly end: EndCode; readonly message: string };

/** The link opens nothing: why, and what to do now. */
export function LinkOver({ end, message }: Props) {
  const say = useSay(sentences);
  const title = say(titles[end]);
  return (
    <Frame title={title} width="narrow">
      {end === "links.expired" ? <AskFresh /> : <Text as="p">{message}</Text>}
    </Frame>
  );
}

/** Opened without a link, such as from the history of a browser. */
export function NoLink() {
  const say = useSay(sentences);
  return (
    <Frame title={say("noLink.title")} width="narrow">
      <Text as="p">{say("noLink.text")}</Text>
      <Text as="p">{say("noLink.again")}</Text>
    </Frame>
  );
}
