import { Avatar } from "@fluentui/react-components";
import { Icon } from "../shell/icons.tsx";

type Props = { readonly name: string; readonly isBot: boolean; readonly size?: 32 | 36 };

/** People have round avatars; apps have a square one, as in Teams. */
export const ChatAvatar = ({ name, isBot, size = 36 }: Props) =>
  isBot ? (
    <Avatar
      className="bot-avatar"
      shape="square"
      size={size}
      icon={<Icon name="app" />}
      aria-hidden="true"
    />
  ) : (
    <Avatar name={name} color="colorful" size={size} aria-hidden="true" />
  );
