import { type Container, CosmosClient, type CosmosClientOptions } from "@azure/cosmos";
import { Fault } from "../../kernel/fault.ts";
import { containerDefinition } from "./cosmos-document.ts";
import { repeated } from "./cosmos-read.ts";
import { troubleOf } from "./cosmos-trouble.ts";
import { type RetryLimits, startPatience } from "./retry.ts";

type CosmosCredential =
  | { readonly key: string }
  /** The identity of the app in Azure; `clientId` when it is user-assigned. No key anywhere. */
  | { readonly managedIdentity: { readonly clientId?: string } };

export type CosmosAccount = {
  readonly endpoint: string;
  readonly database: string;
  /** Default `documents`. */
  readonly container?: string;
  readonly credential: CosmosCredential;
  /** Local servers and tests only: in Azure the infrastructure makes database and container. */
  readonly createIfMissing?: boolean;
  /** A local server over http, which has no regions to discover. */
  readonly emulator?: boolean;
  /** How long one request may take; default 5 seconds. */
  readonly requestTimeoutInMs?: number;
};

export type OpenContainer = { readonly client: CosmosClient; readonly container: Container };

/** @throws Fault `documents.unavailable` whose cause says what is wrong with the account */
export async function openContainer(
  account: CosmosAccount,
  limits: RetryLimits,
): Promise<OpenContainer> {
  const client = new CosmosClient(await clientOptions(account));
  try {
    await repeated(startPatience(limits), async () => ({
      value: await findContainer(client, account),
    }));
    return { client, container: containerOf(client, account) };
  } catch (error) {
    client.dispose();
    throw startFault(account, error instanceof Fault ? error.cause : error);
  }
}

async function clientOptions(account: CosmosAccount): Promise<CosmosClientOptions> {
  return {
    endpoint: account.endpoint,
    ...(await credentialOptions(account.credential)),
    connectionPolicy: {
      requestTimeout: account.requestTimeoutInMs ?? 5000,
      // One place retries, with one limit: ours. Else the SDK would repeat a write in another region
      // that may have landed in the first.
      retryOptions: {
        maxRetryAttemptCount: 0,
        fixedRetryIntervalInMilliseconds: 0,
        maxWaitTimeInSeconds: 0,
      },
      useMultipleWriteLocations: false,
      enablePartitionLevelFailover: false,
      ...(account.emulator === true
        ? { enableEndpointDiscovery: false, enableBackgroundEndpointRefreshing: false }
        : {}),
    },
  };
}

async function credentialOptions(credential: CosmosCredential) {
  if ("key" in credential) return { key: credential.key };
  // Loaded only where it is used: signing in with an identity takes a lot of code.
  const { ManagedIdentityCredential } = await import("@azure/identity");
  const { clientId } = credential.managedIdentity;
  return {
    aadCredentials: new ManagedIdentityCredential(clientId === undefined ? {} : { clientId }),
  };
}

const containerName = ({ container = "documents" }: CosmosAccount): string => container;
const containerOf = (client: CosmosClient, account: CosmosAccount): Container =>
  client.database(account.database).container(containerName(account));

async function findContainer(client: CosmosClient, account: CosmosAccount): Promise<void> {
  if (account.createIfMissing === true) {
    await client.databases.createIfNotExists({ id: account.database });
    const { containers } = client.database(account.database);
    await containers.createIfNotExists(containerDefinition(containerName(account)));
  }
  const { resource } = await containerOf(client, account).read();
  // Another partition key cannot be repaired by waiting; it ends the start like a refusal.
  if (resource?.partitionKey?.paths.join() !== "/pk") {
    throw Object.assign(new Error("The container is not partitioned by /pk"), { code: 400 });
  }
}

function startFault(account: CosmosAccount, error: unknown): Fault {
  const place = `Cosmos DB at ${account.endpoint}`;
  const wanted = `database ${account.database} with container ${containerName(account)}`;
  const { kind, cause } = troubleOf(error);
  const sentences: Partial<Record<typeof kind, string>> = {
    missing: `${place} has no ${wanted}`,
    refused: `${place} refuses this key, identity or container for ${wanted}`,
    busy: `${place} cannot be reached`,
  };
  const sentence = sentences[kind] ?? `${place} cannot be used for ${wanted}`;
  return new Fault("documents.unavailable", { cause: new Error(sentence, { cause }) });
}
