import { type SyntheticEvent, useState } from "react";

type Props = {
  readonly title: string;
  readonly html: string;
  readonly onLink: (url: string) => void;
};

// Mail is written for paper white, in every theme, as mail programs show it.
const page = (html: string) =>
  `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"><style>body{font:14px/20px "Segoe UI",system-ui,sans-serif;margin:12px;color:#242424;background:#fff;overflow-wrap:anywhere}a{color:#4f52b2}</style>${html}`;

/**
 * HTML that others wrote, in a frame without scripts. The frame keeps this page's origin only so
 * that its height and its links can be read; without scripts nothing inside can use that.
 */
export function HtmlFrame({ title, html, onLink }: Props) {
  const [height, setHeight] = useState(60);
  const onLoad = ({ currentTarget }: SyntheticEvent<HTMLIFrameElement>) => {
    const inside = currentTarget.contentDocument;
    if (!inside) return;
    setHeight(inside.documentElement.scrollHeight);
    inside.addEventListener("click", (event) => {
      const { target } = event;
      const link = target && "closest" in target ? (target as Element).closest("a") : null; // an element of the frame's own window
      if (!link) return;
      event.preventDefault();
      onLink(link.href);
    });
  };
  return (
    <iframe
      className="html-frame"
      title={title}
      sandbox="allow-same-origin"
      srcDoc={page(html)}
      style={{ height }}
      onLoad={onLoad}
    />
  );
}
