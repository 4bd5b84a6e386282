import { Button } from "@fluentui/react-components";
import { useEffect, useState, useSyncExternalStore } from "react";
import { Icon } from "../../look/icons.tsx";
import { dutchVoice, readParts } from "./read-parts.ts";

// Some browsers of telephones have none; there the button stays away.
const speech: SpeechSynthesis | undefined =
  "speechSynthesis" in window ? window.speechSynthesis : undefined;

const subscribe = (changed: () => void): (() => void) => {
  speech?.addEventListener?.("voiceschanged", changed);
  return () => speech?.removeEventListener?.("voiceschanged", changed);
};
const findVoice = (): SpeechSynthesisVoice | undefined => dutchVoice(speech?.getVoices() ?? []);

type Props = {
  /** In the order in which to read; the texts are Dutch. */
  readonly texts: readonly string[];
  readonly say: (key: "help.read" | "help.stop") => string;
};

/** Reads the assignment aloud in Dutch, for who would rather listen than read. */
export function ReadAloud({ texts, say }: Props) {
  const voice = useSyncExternalStore(subscribe, findVoice);
  const [reading, setReading] = useState(false);
  useEffect(() => () => speech?.cancel(), []);
  if (speech === undefined || voice === undefined) return null;

  const read = (): void => {
    speech.cancel();
    const parts = readParts(texts).map((part) => {
      const utterance = new SpeechSynthesisUtterance(part);
      utterance.lang = "nl-NL";
      utterance.voice = voice;
      utterance.rate = 0.9;
      return utterance;
    });
    const stop = () => setReading(false);
    parts.at(-1)?.addEventListener("end", stop);
    for (const part of parts) part.addEventListener("error", stop);
    setReading(parts.length > 0);
    for (const part of parts) speech.speak(part);
  };
  const stop = (): void => {
    speech.cancel();
    setReading(false);
  };
  return (
    <Button
      icon={<Icon name={reading ? "cross" : "sound"} />}
      onClick={reading ? stop : read}
      aria-pressed={reading}
    >
      {say(reading ? "help.stop" : "help.read")}
    </Button>
  );
}
