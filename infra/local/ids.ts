/** The one tenant that lives on this laptop. Fixed, so that data folders stay valid between starts. */
export const tenantId = "a1a1a1a1-0000-4000-8000-000000000001";
/** The bot, the tab's client and the app in the manifest share one registration, as in production. */
export const appId = "b2b2b2b2-0000-4000-8000-000000000002";
/** The app's client secret. No secret at all: it opens nothing but the tenant on this laptop. */
export const appSecret = "works-on-this-laptop-only";
/** The app's short name, as people see it. */
export const appName = "Zorgklas";
/** Addresses of this domain are accounts of the training provider; all others are guests. */
export const providerDomain = "zorgopleider.example";
export const tenantName = "Zorgopleider Voorbeeld";
