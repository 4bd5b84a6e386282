import {
  ClientAssertionCredential,
  ClientSecretCredential,
  ManagedIdentityCredential,
  type TokenCredential,
} from "@azure/identity";

type AppIdentity = {
  readonly tenantId: string;
  readonly clientId: string;
  /** Only where there is no managed identity. */
  readonly password?: string | undefined;
  readonly managedIdentityClientId?: string | undefined;
};

const exchange = "api://AzureADTokenExchange";

/**
 * The app's own identity, for Graph and for the Bot Connector. With a managed identity there is no
 * secret: the registration trusts it through a federated credential (infra/azure).
 */
export function appCredential(identity: AppIdentity): TokenCredential {
  const { tenantId, clientId, password, managedIdentityClientId } = identity;
  if (managedIdentityClientId === undefined) {
    return new ClientSecretCredential(tenantId, clientId, password ?? "");
  }
  const managed = new ManagedIdentityCredential({ clientId: managedIdentityClientId });
  return new ClientAssertionCredential(
    tenantId,
    clientId,
    async () => (await managed.getToken(exchange)).token,
  );
}

/** The managed identity itself: for what is in Azure and gives it a role of its own. */
export const managedIdentity = (clientId: string): TokenCredential =>
  new ManagedIdentityCredential({ clientId });

/** Asks for a token for one resource; the credential itself keeps it until it expires. */
export const tokensFor =
  (credential: TokenCredential, resource: string): (() => Promise<string>) =>
  async () => {
    const token = await credential.getToken(`${resource}/.default`);
    if (!token) throw new Error(`no token for ${resource}`);
    return token.token;
  };
