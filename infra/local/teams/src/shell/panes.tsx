import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useSettings } from "../settings.tsx";
import { Icon } from "./icons.tsx";

type Props = {
  readonly title: string;
  readonly tools?: ReactNode;
  readonly list: ReactNode;
  readonly content: ReactNode;
  /** On a phone one pane shows: the content when something is open, else the list. */
  readonly opened: boolean;
};

/** The list beside the content, as every area of Teams has it. */
export const Panes = ({ title, tools, list, content, opened }: Props) => (
  <div className={opened ? "panes opened" : "panes"}>
    <section className="list-pane" aria-label={title}>
      <header className="list-head">
        <h2 className="area-title">{title}</h2>
        {tools}
      </header>
      <div className="list-body">{list}</div>
    </section>
    <section className="content-pane" id="content" tabIndex={-1}>
      {content}
    </section>
  </div>
);

type HeadProps = {
  readonly title: string;
  readonly avatar?: ReactNode;
  readonly note?: string | undefined;
  readonly onBack: () => void;
  readonly children?: ReactNode;
};

/** The bar above the content; its back button shows on a phone only. */
export function ContentHead({ title, avatar, note, onBack, children }: HeadProps) {
  const { say } = useSettings();
  return (
    <header className="content-head">
      <Button
        className="back"
        appearance="subtle"
        icon={<Icon name="back" />}
        aria-label={say("page.back")}
        onClick={onBack}
      />
      {avatar}
      <div className="content-title">
        <h2>{title}</h2>
        {note && <span className="quiet">{note}</span>}
      </div>
      <div className="content-tools">{children}</div>
    </header>
  );
}
