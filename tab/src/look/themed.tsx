import {
  createDOMRenderer,
  FluentProvider,
  makeStyles,
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
  },
});

type Props = { readonly theme: ThemeName; readonly children: ReactNode };

// Inside the providers: styles made outside would come without the nonce.
function Page({ children }: Pick<Props, "children">) {
  return <div className={useStyles().page}>{children}</div>;
}

export function Themed({ theme, children }: Props) {
  return (
    <RendererProvider renderer={renderer} targetDocument={document}>
      <FluentProvider theme={themes[theme]}>
        <Page>{children}</Page>
      </FluentProvider>
    </RendererProvider>
  );
}
