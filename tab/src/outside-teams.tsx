import { Button, makeStyles, Text, Title2, tokens } from "@fluentui/react-components";
import { languageOf } from "#contract/languages.ts";
import { Themed } from "./look/themed.tsx";
import { general } from "./surroundings.tsx";

const useStyles = makeStyles({
  page: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalL,
    maxWidth: "32rem",
    margin: "0 auto",
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalL}`,
  },
});

function Message() {
  const styles = useStyles();
  const say = general(languageOf(navigator.language));
  return (
    <main className={styles.page}>
      <Title2 as="h1">{say("outside.title")}</Title2>
      <Text size={400}>{say("outside.text")}</Text>
      <Text>{say("outside.again")}</Text>
      <Button onClick={() => location.reload()}>{say("reload")}</Button>
    </main>
  );
}

/** For whoever opens the address in a plain browser: nobody is signed in there. */
export function OutsideTeams() {
  const dark = window.matchMedia("(prefers-color-scheme: dark)").matches;
  return (
    <Themed theme={dark ? "dark" : "default"}>
      <Message />
    </Themed>
  );
}
