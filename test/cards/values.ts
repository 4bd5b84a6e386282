import { type Member, newInGroup } from "../../bot/features/groups/public.ts";
import type { Session } from "../../bot/features/sessions/public.ts";
import { instant } from "../../bot/kernel/time.ts";
import type { Track } from "../../bot/kernel/track.ts";
import { loadTracks } from "../../bot/tracks/load.ts";
import { aGroup, aSession } from "../support/a-group.ts";
import { aMember, participantIds } from "../support/a-member.ts";
import { handedInAt as waits } from "../support/work-facts.ts";

export type Size = "typical" | "empty" | "longest";
export const sizes: readonly Size[] = ["typical", "empty", "longest"];

const found = loadTracks().find("individuele-ondersteuning-mz-3");
if (!found) throw new Error("the track with twelve modules is gone");
export const track: Track = found;

export const now = instant("2027-02-01T12:34:56Z");

/** Markdown as somebody might type it, by accident or not. */
export const typed = "**vet** _schuin_ [klik](https://evil.example) `code` # | ~";

/** Texts that people type, of the length that this size asks for. */
export function words(size: Size) {
  const fill = (length: number): string => {
    if (size === "empty") return "";
    const text = size === "typical" ? typed : `${typed} ${"Zorggroep De Lïnde \n".repeat(500)}`;
    return text.slice(0, size === "typical" ? typed.length : length);
  };
  return { name: fill(60), mail: fill(100), remark: fill(500), answer: fill(8000) };
}

/** A file may hold 30 participants, although 15 is normal. */
const counts = { typical: 14, empty: 0, longest: 30 } as const satisfies Record<Size, number>;
const handedInAt = now;

const { attendance, practice } = newInGroup.progress;
const rest = { attendance, practice };

const progressOf = (size: Size): Member["progress"] =>
  size === "empty"
    ? newInGroup.progress
    : {
        scanPages: 12,
        scanPagesDone: size === "longest" ? 11 : 12,
        ...(size === "typical" ? { scanCompletedAt: handedInAt } : {}),
        ...rest,
        work: Object.fromEntries(
          track.modules
            .slice(0, 1)
            .flatMap(({ work }) => work.map(({ id }) => [id, waits(handedInAt)])),
        ),
      };

export const membersOf = (size: Size): readonly Member[] =>
  participantIds(counts[size]).map((personId) =>
    aMember({ personId, name: words(size).name, progress: progressOf(size) }),
  );
export const memberOf = (size: Size): Member =>
  aMember({ name: words(size).name, progress: progressOf(size) });

export const groupOf = (size: Size) =>
  aGroup({
    groupId: size === "longest" ? "g".repeat(80) : "g-1",
    name: words(size).name,
    handedOut: size === "empty" ? [] : track.modules.map(({ number }) => number),
  });

export const sessionsOf = (size: Size): readonly Session[] =>
  track.modules.slice(0, size === "empty" ? 0 : 12).map(({ number, title }) =>
    aSession(number, {
      title,
      calendar: { rev: 1, eventId: "e", joinUrl: `https://teams.example/${"x".repeat(300)}` },
    }),
  );
export const sessionOf = (size: Size): Session =>
  size === "empty" ? aSession(1, { title: "" }) : (sessionsOf(size)[11] ?? aSession(12));

/** A setting of the installation: nobody types it in the product. */
export const helper = { name: "Anja de Boer-van der Wielen", phone: "012 345 67 89" };
