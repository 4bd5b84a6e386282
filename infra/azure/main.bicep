// Everything the app needs in one resource group. See README.md in this folder for the order of work.
targetScope = 'resourceGroup'

@description('Start of every name. Lower case, because some names allow nothing else.')
@minLength(3)
@maxLength(18)
param baseName string

@description('Where the data lives. Keep it inside the European Union.')
param location string = resourceGroup().location

@description('Client id of the Entra registration that bot, tab and Graph share.')
param botId string

@description('Id of the app in the manifest.')
param teamsAppId string

@description('Short name of the training provider; part of the keys in the database, so never change it.')
param providerId string

@description('Object ids of the coordinators, separated by commas.')
param coordinatorIds string

@description('Whom a person can call when things go wrong.')
param helperName string
param helperPhone string

@description('Address of the mailbox of the provider that mails are sent from.')
param mailbox string

@secure()
@description('Seals the links in mails: 32 random bytes in base64. An older key may stand behind a comma until its links have expired.')
param linkKeys string

@description('Name of an Azure OpenAI resource in this resource group that may point at answers of Hugo. Empty: no language model.')
param languageModelAccount string = ''

@description('The name its model was deployed under.')
param languageModelDeployment string = ''
@description('Sites that may show the page of Hugo inside one of theirs: origins such as https://www.opleider.nl, separated by commas.')
param hugoEmbedOrigins string = ''

@allowed(['debug', 'info', 'warn', 'error'])
param logLevel string = 'info'

@description('B1 serves some twenty groups. The app runs on one instance.')
param planSku string = 'B1'

@secure()
@description('Only where a federated credential is not possible. Empty: the managed identity signs in.')
param botPassword string = ''

var host = '${baseName}-app.azurewebsites.net'
var databaseName = 'zorgklas'
var fileContainer = 'files'

module identity 'modules/identity.bicep' = {
  name: 'identity'
  params: {
    name: '${baseName}-identity'
    location: location
  }
}

module monitoring 'modules/monitoring.bicep' = {
  name: 'monitoring'
  params: {
    name: '${baseName}-logs'
    location: location
  }
}

module database 'modules/database.bicep' = {
  name: 'database'
  params: {
    accountName: '${baseName}-cosmos'
    databaseName: databaseName
    location: location
    principalId: identity.outputs.principalId
    workspaceId: monitoring.outputs.workspaceId
  }
}

module files 'modules/files.bicep' = {
  name: 'files'
  params: {
    // Shorter than the others and without dashes, as Azure wants it; the rest makes it unique.
    accountName: take('${replace(baseName, '-', '')}${uniqueString(resourceGroup().id)}', 24)
    containerName: fileContainer
    location: location
    principalId: identity.outputs.principalId
  }
}

module languageModel 'modules/language-model.bicep' = if (!empty(languageModelAccount)) {
  name: 'language-model'
  params: {
    accountName: languageModelAccount
    principalId: identity.outputs.principalId
  }
}

module app 'modules/app.bicep' = {
  name: 'app'
  params: {
    name: '${baseName}-app'
    location: location
    planSku: planSku
    identityId: identity.outputs.id
    workspaceId: monitoring.outputs.workspaceId
    settings: union(
      {
        NODE_ENV: 'production'
        PUBLIC_URL: 'https://${host}'
        BOT_ID: botId
        BOT_TYPE: 'SingleTenant'
        TENANT_ID: tenant().tenantId
        TEAMS_APP_ID: teamsAppId
        PROVIDER_ID: providerId
        COORDINATOR_IDS: coordinatorIds
        HELPER_NAME: helperName
        HELPER_PHONE: helperPhone
        MAILBOX: mailbox
        LINK_KEYS: linkKeys
        HUGO_EMBED_ORIGINS: hugoEmbedOrigins
        STORE: 'cosmos'
        COSMOS_ENDPOINT: database.outputs.endpoint
        COSMOS_DATABASE: databaseName
        FILES: 'blob'
        BLOB_ENDPOINT: files.outputs.endpoint
        BLOB_CONTAINER: fileContainer
        MANAGED_IDENTITY_CLIENT_ID: identity.outputs.clientId
        LOG_LEVEL: logLevel
      },
      empty(botPassword) ? {} : { BOT_PASSWORD: botPassword },
      empty(languageModelAccount)
        ? {}
        : {
            LANGUAGE_MODEL_ENDPOINT: languageModel!.outputs.endpoint
            LANGUAGE_MODEL_DEPLOYMENT: languageModelDeployment
          }
    )
  }
}

module bot 'modules/bot.bicep' = {
  name: 'bot'
  params: {
    name: '${baseName}-bot'
    botId: botId
    endpoint: 'https://${host}/api/messages'
  }
}

// The toolkit writes these names into infra/env/.env.<environment>.
output TAB_DOMAIN string = app.outputs.host
output WEB_APP_RESOURCE_ID string = app.outputs.id
output MANAGED_IDENTITY_PRINCIPAL_ID string = identity.outputs.principalId
output COSMOS_ENDPOINT string = database.outputs.endpoint
output BLOB_ENDPOINT string = files.outputs.endpoint
