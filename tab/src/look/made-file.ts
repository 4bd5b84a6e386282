/** A file that the app made; the bytes are base64. */
type MadeFile = { readonly type: string; readonly content: string };

/** The bytes of a file that the app made. */
export const blobOf = ({ type, content }: MadeFile): Blob =>
  new Blob([Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0))], { type });
