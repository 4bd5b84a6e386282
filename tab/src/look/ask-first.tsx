import { Button, Text } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import { general, useSay } from "../surroundings.tsx";
import { Modal } from "./modal.tsx";

type Props = {
  readonly title: string;
  readonly text: string;
  readonly yes: string;
  readonly onYes: () => void;
  /** The button that opens the question. */
  readonly children: (ask: () => void) => ReactNode;
};

/** Asks once more where a slip would reach other people. */
export function AskFirst({ title, text, yes, onYes, children }: Props) {
  const say = useSay(general);
  const [open, setOpen] = useState(false);
  const close = (): void => setOpen(false);
  const agree = (): void => {
    close();
    onYes();
  };
  return (
    <>
      {children(() => setOpen(true))}
      {open && (
        <Modal
          title={title}
          role="alertdialog"
          onClose={close}
          actions={
            <>
              <Button onClick={close}>{say("cancel")}</Button>
              <Button appearance="primary" onClick={agree}>
                {yes}
              </Button>
            </>
          }
        >
          <Text>{text}</Text>
        </Modal>
      )}
    </>
  );
}
