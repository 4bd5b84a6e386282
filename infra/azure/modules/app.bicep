// The web app: bot, tab and API in one process on Node 24.
param name string
param location string
param planSku string
param identityId string
param workspaceId string

@secure()
@description('The environment of the process; bot/config.ts reads it. Secure, because it may hold the password.')
param settings object

resource plan 'Microsoft.Web/serverfarms@2023-12-01' = {
  name: '${name}-plan'
  location: location
  kind: 'linux'
  sku: { name: planSku, capacity: 1 }
  properties: { reserved: true }
}

resource site 'Microsoft.Web/sites@2023-12-01' = {
  name: name
  location: location
  kind: 'app,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identityId}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    siteConfig: {
      linuxFxVersion: 'NODE|24-lts'
      // As `npm run serve`. Node 24 runs TypeScript itself, so there is nothing to compile; without the two
      // sizes it lets garbage grow to a multiple of what is in use.
      appCommandLine: 'node --max-semi-space-size=4 --max-old-space-size=256 bot/index.ts'
      alwaysOn: true // The outbox and the jobs run in this process.
      ftpsState: 'Disabled'
      minTlsVersion: '1.2'
      http20Enabled: true
    }
  }
}

// What is deployed is complete: packages are installed before the upload, not on the server.
resource environment 'Microsoft.Web/sites/config@2023-12-01' = {
  parent: site
  name: 'appsettings'
  properties: union(settings, { SCM_DO_BUILD_DURING_DEPLOYMENT: 'false' })
}

resource noPasswordForFtp 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2023-12-01' = {
  parent: site
  name: 'ftp'
  properties: { allow: false }
}

resource noPasswordForDeploying 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2023-12-01' = {
  parent: site
  name: 'scm'
  properties: { allow: false }
}

resource logs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: site
  name: 'to-workspace'
  properties: {
    workspaceId: workspaceId
    logs: [
      { category: 'AppServiceConsoleLogs', enabled: true }
      { category: 'AppServicePlatformLogs', enabled: true }
    ]
    metrics: [{ category: 'AllMetrics', enabled: true }]
  }
}

output id string = site.id
output host string = site.properties.defaultHostName
