import { createInterface } from "node:readline";
import { styleText } from "node:util";
import type { makeConversation, Said } from "./conversation.ts";
import { printLine } from "./print.ts";
import { words } from "./words.ts";

const looks = { title: "bold", line: "reset", quiet: "dim" } as const;

/** No colours where there is no terminal, or where `NO_COLOR` asks for none. */
const styled = ({ kind, text }: Said): string =>
  kind === "line" ? text : styleText(looks[kind], text);

/** A chat on the keyboard, or with whatever is piped in; ends with `/stop`, Ctrl-C or the last line. */
export async function chat(conversation: ReturnType<typeof makeConversation>): Promise<void> {
  const lines = createInterface({ input: process.stdin });
  const isTyped = process.stdin.isTTY === true;
  const prompt = () => void (isTyped && process.stdout.write(`\n${words.prompt}`));
  const show = async (said: readonly Said[]) => {
    await printLine("");
    for (const one of said) await printLine(styled(one));
  };
  await show(conversation.start());
  prompt();
  for await (const typed of lines) {
    const { said, over } = conversation.say(typed);
    await show(said);
    if (over) break;
    prompt();
  }
  lines.close();
}
