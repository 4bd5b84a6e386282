import { markdownToHtml } from "../../../../../bot/contract/card-markdown.ts";

type Props = { readonly text: string; readonly className?: string };

/** Text with the small Markdown of Teams. */
export const Marked = ({ text, className = "marked" }: Props) => (
  <div
    className={className}
    // biome-ignore lint/security/noDangerouslySetInnerHtml: markdownToHtml escapes everything and makes only its own tags
    dangerouslySetInnerHTML={{ __html: markdownToHtml(text) }}
  />
);
