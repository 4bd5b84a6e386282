import { Button, makeStyles } from "@fluentui/react-components";
import { hashOf, type Route } from "../routes.ts";
import { Icon, type IconName } from "./icons.tsx";

const useStyles = makeStyles({
  button: { alignSelf: "flex-start", "@media (max-width: 640px)": { alignSelf: "stretch" } },
});

type Props = {
  readonly to: Route;
  readonly label: string;
  /** Said instead of the label where several links on a page have the same words. */
  readonly aloud?: string;
  readonly isMain?: boolean;
  readonly icon?: IconName;
};

/** A way to another page that is as easy to hit as a button. */
export function ButtonLink({ to, label, aloud, isMain = false, icon }: Props) {
  const styles = useStyles();
  return (
    <Button
      as="a"
      href={hashOf(to)}
      appearance={isMain ? "primary" : "secondary"}
      size={isMain ? "large" : "medium"}
      className={styles.button}
      {...(icon && { icon: <Icon name={icon} /> })}
      {...(aloud !== undefined && { "aria-label": aloud })}
    >
      {label}
    </Button>
  );
}
