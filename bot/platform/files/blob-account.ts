import { BlobServiceClient, type ContainerClient } from "@azure/storage-blob";
import { Fault } from "../../kernel/fault.ts";

type BlobCredential =
  /** The identity of the app in Azure; `clientId` when it is user-assigned. No key anywhere. */
  | { readonly managedIdentity: { readonly clientId?: string } }
  /** Local servers only: in Azure the account takes no keys. */
  | { readonly connectionString: string };

export type BlobAccount = {
  /** `https://<account>.blob.core.windows.net`; a connection string has its own. */
  readonly endpoint?: string;
  readonly container: string;
  readonly credential: BlobCredential;
  /** Local servers and tests only: in Azure the infrastructure makes the container. */
  readonly createIfMissing?: boolean;
  /** How often a request is tried, waiting longer each time; default 4. */
  readonly tries?: number;
};

async function serviceOf({ endpoint = "", credential, tries = 4 }: BlobAccount) {
  const retryOptions = { maxTries: tries, tryTimeoutInMs: 30_000, maxRetryDelayInMs: 5_000 };
  if ("connectionString" in credential) {
    return BlobServiceClient.fromConnectionString(credential.connectionString, { retryOptions });
  }
  // Loaded only where it is used: signing in with an identity takes a lot of code.
  const { ManagedIdentityCredential } = await import("@azure/identity");
  const { clientId } = credential.managedIdentity;
  const identity = new ManagedIdentityCredential(clientId === undefined ? {} : { clientId });
  return new BlobServiceClient(endpoint, identity, { retryOptions });
}

/** @throws Fault `files.unavailable` whose cause says which container cannot be used */
export async function openAccount(account: BlobAccount): Promise<ContainerClient> {
  const service = await serviceOf(account);
  const container = service.getContainerClient(account.container);
  try {
    if (account.createIfMissing === true) await container.createIfNotExists();
    await container.getProperties();
    return container;
  } catch (error) {
    throw startFault(`Container ${account.container} at ${service.url} cannot be used`, error);
  }
}

const startFault = (sentence: string, cause: unknown): Fault =>
  new Fault("files.unavailable", { cause: new Error(sentence, { cause }) });
