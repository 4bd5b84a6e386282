import type { Output } from "#contract/api.ts";

type Line = Output<"knowledge">["items"][number];
export type Wish = {
  readonly text: string;
  /** Empty for all topics. */
  readonly topic: string;
  readonly onlyChanged: boolean;
};
export const everything: Wish = { text: "", topic: "", onlyChanged: false };

const plain = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** Every word that was typed stands somewhere in the item, in any order. */
export function shownLines(lines: readonly Line[], { text, topic, onlyChanged }: Wish) {
  const words = plain(text).split(/\s+/);
  return lines.filter(
    (line) =>
      (topic === "" || line.topic === topic) &&
      (!onlyChanged || line.state !== "start" || line.startChanged) &&
      words.every((word) => plain(`${line.id} ${line.title} ${line.searchable}`).includes(word)),
  );
}
