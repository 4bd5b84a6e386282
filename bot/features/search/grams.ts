const size = 3;

/** The runs of three letters of a text's words, spaces too: what a spelling mistake leaves whole. */
export function* gramsOf(words: readonly string[]): Generator<string> {
  const spaced = ` ${words.join(" ")} `;
  for (let at = 0; at + size <= spaced.length; at++) yield spaced.slice(at, at + size);
}
