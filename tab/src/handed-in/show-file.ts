const mebibyte = 1024 * 1024;
/** A larger picture only makes a telephone slow; that one is downloaded. */
const mostToShow = 15 * mebibyte;

/** The types that an `<img>` shows and that cannot hold a program. */
const pictures: readonly string[] = ["image/jpeg", "image/png", "image/webp"];

export type FileFacts = {
  readonly fileId: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
};

/** True when the file is shown on the page; otherwise it is downloaded. */
export const isShown = ({ type, size }: Pick<FileFacts, "type" | "size">): boolean =>
  pictures.includes(type) && size <= mostToShow;
