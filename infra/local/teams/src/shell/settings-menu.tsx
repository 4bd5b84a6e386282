import {
  Button,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import { languageOf, languages } from "../../../../../bot/contract/languages.ts";
import { useSettings } from "../settings.tsx";
import { Icon } from "./icons.tsx";

const languageNames = { nl: "Nederlands", en: "English" } as const;
const themes = ["default", "dark", "contrast"] as const;
const themeNames = { default: "light", dark: "dark", contrast: "contrast" } as const;

/** The language and the theme of this browser. */
export function SettingsMenu() {
  const { say, language, theme, setLanguage, setTheme } = useSettings();
  return (
    <Menu
      checkedValues={{ language: [language], theme: [theme] }}
      onCheckedValueChange={(_, { name, checkedItems: [value] }) => {
        if (name === "language") setLanguage(languageOf(value));
        if (name === "theme") setTheme(themes.find((one) => one === value) ?? "default");
      }}
    >
      <MenuTrigger>
        <Button appearance="subtle" icon={<Icon name="theme" />} aria-label={say("page.settings")}>
          <span className="wide-only">{say("page.settings")}</span>
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuGroup>
            <MenuGroupHeader>{say("page.language")}</MenuGroupHeader>
            {languages.map((one) => (
              <MenuItemRadio key={one} name="language" value={one}>
                <span lang={one}>{languageNames[one]}</span>
              </MenuItemRadio>
            ))}
          </MenuGroup>
          <MenuDivider />
          <MenuGroup>
            <MenuGroupHeader>{say("page.theme")}</MenuGroupHeader>
            {themes.map((one) => (
              <MenuItemRadio key={one} name="theme" value={one}>
                {say(`page.${themeNames[one]}`)}
              </MenuItemRadio>
            ))}
          </MenuGroup>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
