import {
  createDOMRenderer,
  FluentProvider,
  makeStyles,
  mergeClasses,
  RendererProvider,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
  tokens,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { ThemeName } from "../teams.ts";

const themes = {
  default: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
} as const satisfies Record<ThemeName, unknown>;

// The server writes the nonce of this very answer into the page; styles without it are refused.
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? "";
const renderer = createDOMRenderer(document, { styleElementAttributes: { nonce } });

const useStyles = makeStyles({
  page: {
    minHeight: "100vh",
    boxSizing: "border-box",
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
    "@media print": { backgroundColor: "transparent" },
  },
  // The browser draws date pickers and scrollbars itself; without this they are black on black.
  default: { colorScheme: "light" },
  dark: { colorScheme: "dark" },
  contrast: { colorScheme: "dark" },
});

type Props = { readonly theme: ThemeName; readonly children: ReactNode };

// Inside the providers: styles made outside would come without the nonce.
function Page({ theme, children }: Props) {
  const styles = useStyles();
  return <div className={mergeClasses(styles.page, styles[theme])}>{children}</div>;
}

export function Themed({ theme, children }: Props) {
  return (
    <RendererProvider renderer={renderer} targetDocument={document}>
      <FluentProvider theme={themes[theme]}>
        <Page theme={theme}>{children}</Page>
      </FluentProvider>
    </RendererProvider>
  );
}
