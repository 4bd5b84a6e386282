/** Chrome falls silent in the middle of longer parts. */
const longestPart = 180;

/** Text as sentences for the voice of the browser, in order, each short enough to be read to its end. */
export function readParts(texts: readonly string[]): readonly string[] {
  return texts
    .flatMap((text) => text.split(/(?<=[.?:]['’)]?)\s+|\n/))
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .flatMap(shorter);
}

function shorter(sentence: string): readonly string[] {
  if (sentence.length <= longestPart) return [sentence];
  const space = sentence.lastIndexOf(" ", longestPart);
  const end = space > 0 ? space : longestPart;
  return [sentence.slice(0, end), ...shorter(sentence.slice(end).trim())];
}

type Voice = { readonly lang: string; readonly localService: boolean };

/** The best Dutch voice: of the Netherlands before Flanders, on the device before over the network. */
export function dutchVoice<V extends Voice>(voices: readonly V[]): V | undefined {
  const rank = ({ lang, localService }: Voice): number =>
    (/^nl[-_]NL/i.test(lang) ? 0 : 2) + (localService ? 0 : 1);
  return voices
    .filter(({ lang }) => /^nl\b|^nl_/i.test(lang))
    .toSorted((a, b) => rank(a) - rank(b))[0];
}
