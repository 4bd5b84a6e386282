import { type Person, personPartition } from "../../kernel/person.ts";
import type { Ports } from "../../kernel/ports.ts";
import { rerunOnConflict } from "../../kernel/rerun.ts";
import { findPerson, savedPerson } from "./store.ts";

type Tools = Pick<Ports, "documents" | "now">;

/** The team of the supervisors no longer holds this person, so the bot may not write there. */
export const leftTeam = "left_team";

/** Reads anew when somebody else wrote meanwhile; writes nothing when nothing changes. */
const changed = (
  { documents }: Tools,
  personId: string,
  change: (person: Person) => Person | undefined,
): Promise<void> =>
  rerunOnConflict(async () => {
    const found = await findPerson(documents, personId);
    const next = found && change(found.value);
    if (!(found && next)) return;
    await documents.commit(personPartition(personId), [savedPerson(next, found.etag)]);
  });

const withChat = (person: Person, works: boolean, since: string, reason?: string): Person => ({
  ...person,
  paths: { ...person.paths, chat: { works, since, ...(reason === undefined ? {} : { reason }) } },
});

const saysSo = ({ paths }: Person, reason: string): boolean =>
  paths?.chat?.works === false && paths.chat.reason === reason;

/** Keeps why chat does not reach this person. The moment stays that of the first time. */
export const chatFails = (ports: Tools, personId: string, reason: string): Promise<void> =>
  changed(ports, personId, (person) =>
    saysSo(person, reason) ? undefined : withChat(person, false, ports.now(), reason),
  );

/** As `chatFails`, for who was reached until now: from here on mail takes over. */
export const chatIsLost = (ports: Tools, personId: string, reason: string): Promise<void> =>
  changed(ports, personId, (person) => {
    if (person.unreachable && saysSo(person, reason)) return undefined;
    const unreachable = { reason, since: ports.now() };
    return withChat({ ...person, unreachable }, false, ports.now(), reason);
  });

/** Chat may be tried again; who blocked or removed the bot stays so until they write themselves. */
export const chatWorks = (ports: Tools, personId: string): Promise<void> =>
  changed(ports, personId, (person) => {
    const { unreachable, ...reachable } = person;
    const isBack = unreachable?.reason === leftTeam;
    if (unreachable && !isBack) return undefined;
    if (!isBack && person.paths?.chat?.works === true) return undefined;
    return withChat(reachable, true, ports.now());
  });

/** Somebody of the provider asks to try once more, whatever we thought. */
export const chatIsTriedAgain = (ports: Tools, personId: string): Promise<void> =>
  changed(ports, personId, ({ unreachable, paths, ...person }) => {
    if (!(unreachable || paths)) return undefined;
    return person;
  });
