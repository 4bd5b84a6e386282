import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { z } from "zod";
import { ask } from "../api/call.ts";
import { usePlace } from "../place.tsx";
import { useSettings } from "../settings.tsx";
import { Icon } from "../shell/icons.tsx";

type Deed = "block" | "unblock" | "uninstall" | "install";

/** Blocking the bot, or adding and removing the app, for oneself. */
export function useDeed() {
  const { person } = usePlace();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (deed: Deed) => ask(["people", person.id, deed], {}, z.unknown()),
    onSettled: () => client.invalidateQueries(),
  });
}

/** What a person can do to an app in the real Teams: block it, or remove it. */
export function ChatMenu() {
  const { say } = useSettings();
  const { person } = usePlace();
  const { mutate } = useDeed();
  const deeds: readonly Deed[] = [
    person.blocked ? "unblock" : "block",
    person.uninstalled ? "install" : "uninstall",
  ];
  return (
    <Menu>
      <MenuTrigger>
        <Button appearance="subtle" icon={<Icon name="more" />} aria-label={say("chat.options")} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {deeds.map((deed) => (
            <MenuItem key={deed} onClick={() => mutate(deed)}>
              {say(`chat.${deed}`)}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
