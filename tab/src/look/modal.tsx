import { makeStyles, Subtitle1, tokens } from "@fluentui/react-components";
import { type ReactNode, useEffect, useId, useRef } from "react";

const useStyles = makeStyles({
  modal: {
    boxSizing: "border-box",
    width: "min(36rem, calc(100vw - 32px))",
    maxHeight: "calc(100dvh - 32px)",
    padding: "24px",
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    boxShadow: tokens.shadow64,
    "::backdrop": { backgroundColor: tokens.colorBackgroundOverlay },
    "@media (max-width: 640px)": { padding: "16px" },
  },
  content: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "flex-end",
    gap: tokens.spacingHorizontalS,
    "@media (max-width: 640px)": { flexDirection: "column-reverse", alignItems: "stretch" },
  },
});

type Props = {
  readonly title: string;
  readonly role: "dialog" | "alertdialog";
  readonly children: ReactNode;
  readonly actions: ReactNode;
  readonly onClose: () => void;
};

/**
 * The browser's own dialog, open as long as it is rendered. It keeps the focus inside and gives it
 * back; Fluent's dialog leaves the page hidden for screen readers when its opener disappears.
 */
export function Modal({ title, role, children, actions, onClose }: Props) {
  const styles = useStyles();
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const opener = document.activeElement;
    const shown = dialog.current;
    shown?.showModal();
    return () => {
      shown?.close();
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);
  return (
    // `cancel` is Escape; `close` would also come from our own cleaning up.
    <dialog
      ref={dialog}
      role={role}
      aria-labelledby={titleId}
      className={styles.modal}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className={styles.content}>
        <Subtitle1 as="h2" id={titleId}>
          {title}
        </Subtitle1>
        {children}
        <div className={styles.actions}>{actions}</div>
      </div>
    </dialog>
  );
}
