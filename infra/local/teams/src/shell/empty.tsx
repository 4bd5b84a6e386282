import type { ReactNode } from "react";
import { Icon, type IconName } from "./icons.tsx";

type Props = {
  readonly icon: IconName;
  readonly title: string;
  readonly text?: string;
  readonly children?: ReactNode;
};

/** A pane with nothing in it yet: what would be here, and what to do. */
export const Empty = ({ icon, title, text, children }: Props) => (
  <div className="empty">
    <Icon name={icon} size={56} />
    <h2>{title}</h2>
    {text && <p>{text}</p>}
    {children}
  </div>
);
