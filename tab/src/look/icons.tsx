/** Drawn here: the icon package of Fluent is 169 MB on disk for the dozen we need. */
const shapes = {
  check: "M4 10.5l4 4 8-9",
  circle: "M10 3.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13z",
  closed: "M5.5 9h9v7h-9zM7.5 9V6.5a2.5 2.5 0 0 1 5 0V9",
  practise: "M4 16l.8-3.4L13 4.4l2.6 2.6-8.2 8.2L4 16zM11.4 6l2.6 2.6",
  handIn: "M10 13V4M6.5 7.5L10 4l3.5 3.5M3.5 12.5v3.5h13v-3.5",
  practice: "M3 7h14v9H3zM7.5 7V4.5h5V7M3 11h14",
  video: "M3 6h9v8H3zM12 9l5-2.5v7L12 11",
  chat: "M3.5 4h13v9.5H9L5.5 17v-3.5h-2z",
  warning: "M10 3.5L17.5 16.5h-15zM10 8v4M10 14.2v.3",
  error: "M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM7.5 7.5l5 5M12.5 7.5l-5 5",
  info: "M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM10 9v4.5M10 6.3v.3",
  back: "M12 4.5L6.5 10l5.5 5.5",
  forward: "M8 4.5l5.5 5.5L8 15.5",
  download: "M10 4v9M6.5 9.5L10 13l3.5-3.5M3.5 16.5h13",
  file: "M5 3h6.5L15 6.5V17H5zM11.5 3v3.5H15M7.5 10h5M7.5 13h5",
  cross: "M5.5 5.5l9 9M14.5 5.5l-9 9",
  sound: "M3.5 8v4h3L10 15V5L6.5 8zM13 7.5a4 4 0 0 1 0 5M15.3 5.3a7 7 0 0 1 0 9.4",
  clock: "M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM10 6v4.3l2.8 1.7",
} as const;

export type IconName = keyof typeof shapes;

type Props = { readonly name: IconName; readonly size?: number };

/** Decoration beside words: hidden from screen readers, coloured like the text around it. */
export function Icon({ name, size = 20 }: Props) {
  return (
    <svg
      viewBox="0 0 20 20"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
      data-icon={name}
    >
      <path d={shapes[name]} />
    </svg>
  );
}
