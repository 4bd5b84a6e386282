import type { Settings } from "../../kernel/ports.ts";

/** The page that tells supervisors and employers what work and school ask; for everybody. */
export const guideUrl = ({ publicUrl }: Pick<Settings, "publicUrl">): string =>
  `${publicUrl}/tab/guide.html`;
