// One place for the logs of app and database. The app logs events, ids and durations, never names.
param name string
param location string

@description('Long enough to look into a complaint, short enough for data that can be traced to a person.')
param retentionInDays int = 30

resource workspace 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: name
  location: location
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: retentionInDays
    workspaceCapping: { dailyQuotaGb: 1 }
  }
}

output workspaceId string = workspace.id
