import { Button, makeStyles } from "@fluentui/react-components";
import { useSurroundings } from "../surroundings.tsx";
import { Icon } from "./icons.tsx";

const useStyles = makeStyles({
  button: { alignSelf: "flex-start", "@media (max-width: 640px)": { alignSelf: "stretch" } },
});

type Props = { readonly label: string; readonly isMain?: boolean };

/** The way to the chat with Zorgklas. The words beside it say where that is, for when it is not known. */
export function ChatButton({ label, isMain = false }: Props) {
  const styles = useStyles();
  const { openChat } = useSurroundings();
  if (openChat === undefined) return null;
  return (
    <Button
      appearance={isMain ? "primary" : "secondary"}
      size="large"
      icon={<Icon name="chat" />}
      className={styles.button}
      onClick={openChat}
    >
      {label}
    </Button>
  );
}
