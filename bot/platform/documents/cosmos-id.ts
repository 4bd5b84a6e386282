// Cosmos DB forbids `/ \ ? #` in ids, its tools stumble over `%`, spaces and dots at the ends, and
// ids travel in URLs that are signed. So only these stay as they are; all of ours normally do.
const plain = /^[A-Za-z0-9:_@-][A-Za-z0-9:_@.-]*$/;
const plainFirst = /^[A-Za-z0-9:_@-]$/;
const plainNext = /^[A-Za-z0-9:_@.-]$/;

/** The id in Cosmos DB for an id of ours; two different ids never meet. `~` escapes a byte of UTF-8. */
export const cosmosId = (id: string): string => (plain.test(id) ? id : escaped(id));

function escaped(id: string): string {
  if (id === "") return "~"; // The SDK would make up an id of its own.
  return Array.from(id, (character, index) =>
    (index === 0 ? plainFirst : plainNext).test(character) ? character : bytesOf(character),
  ).join("");
}

const bytesOf = (character: string): string =>
  Array.from(Buffer.from(character), (byte) => `~${byte.toString(16).padStart(2, "0")}`).join("");
