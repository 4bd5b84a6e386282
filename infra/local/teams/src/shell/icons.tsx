/** A handful of line icons of our own; the icon package of Fluent is far too large for this page. */
const drawings = {
  chat: "M3.5 4.5h13v9h-7l-4 3v-3h-2z M6.5 7.5h7 M6.5 10.5h5",
  teams:
    "M7 9a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z M2.5 16c0-3 2-4.5 4.5-4.5s4.5 1.5 4.5 4.5z M13.5 9a2 2 0 1 0 0-4 M13.8 11.5c2.2 0 3.7 1.5 3.7 4.5h-3",
  calendar:
    "M3.5 5h13v11.5h-13z M3.5 8.5h13 M6.5 3v3 M13.5 3v3 M7 11.5h.1 M10 11.5h.1 M13 11.5h.1 M7 14h.1 M10 14h.1",
  mail: "M3 5h14v10.5h-14z M3 5.5l7 5.5 7-5.5",
  app: "M10 16.5s-6.5-3.8-6.5-8.3a3.5 3.5 0 0 1 6.5-1.8 3.5 3.5 0 0 1 6.5 1.8c0 4.5-6.5 8.3-6.5 8.3z",
  send: "M3.5 3.5l13.5 6.5-13.5 6.5 1.8-6.5z M5.3 10h6",
  back: "M12 4.5l-5.5 5.5 5.5 5.5",
  forward: "M8 4.5l5.5 5.5-5.5 5.5",
  more: "M5 10h.1 M10 10h.1 M15 10h.1",
  search: "M9 14a5 5 0 1 0 0-10 5 5 0 0 0 0 10z M12.8 12.8l4 4",
  clock: "M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14z M10 6v4.5l3 1.5",
  file: "M5 3h6.5l3.5 3.5v10.5h-10z M11.5 3v4h3.5 M8 11l2-2 2 2 M10 9v5",
  video: "M3 6h9.5v8h-9.5z M12.5 9l4.5-2.5v7l-4.5-2.5",
  hash: "M8 3.5l-1.5 13 M13.5 3.5l-1.5 13 M4 7.5h13 M3 12.5h13",
  people: "M10 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6z M4 17c0-3.5 2.5-5 6-5s6 1.5 6 5z",
  theme: "M10 3.5a6.5 6.5 0 1 0 0 13z M10 3.5a6.5 6.5 0 0 1 0 13z M10 3.5v13",
} as const;
export type IconName = keyof typeof drawings;

type Props = { readonly name: IconName; readonly size?: number };

/** Decoration only: the control around it carries the words. */
export const Icon = ({ name, size = 20 }: Props) => (
  <svg
    aria-hidden="true"
    className={name === "more" ? "icon icon-dots" : "icon"}
    width={size}
    height={size}
    viewBox="0 0 20 20"
  >
    <path d={drawings[name]} />
  </svg>
);
