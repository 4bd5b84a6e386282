import type { AppLink } from "../app-link.ts";
import type { Changes } from "../changes.ts";
import type { Clock } from "../clock.ts";
import type { PersonTools } from "../connector/press.ts";
import type { Faults } from "../faults.ts";
import type { Tokens } from "../identity/tokens.ts";
import type { Journal } from "../journal.ts";
import type { TimeTravel } from "../time-travel.ts";

/** Everything `/local` works with. */
export type ApiTools = PersonTools & {
  readonly app: AppLink;
  readonly changes: Changes;
  readonly clock: Clock;
  readonly faults: Faults;
  readonly journal: Journal;
  readonly time: TimeTravel;
  readonly tokens: Tokens;
};
