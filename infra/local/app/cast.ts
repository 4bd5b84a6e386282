import { providerDomain } from "../ids.ts";

/** The one person who is there before any group: who imports the first one. */
export const coordinator = {
  name: "Marijke de Groot",
  mail: `marijke.degroot@${providerDomain}`,
  hint: "coordinator",
} as const;
