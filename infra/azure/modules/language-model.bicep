// Lets the app ask an Azure OpenAI resource that is there already. Whoever pays for the model makes it and chooses it.
param accountName string
param principalId string

resource account 'Microsoft.CognitiveServices/accounts@2024-10-01' existing = {
  name: accountName
}

// Built-in role "Cognitive Services OpenAI User": asks what is deployed. It reads no keys, deploys and changes nothing.
var openAiUser = subscriptionResourceId(
  'Microsoft.Authorization/roleDefinitions',
  '5e0bd9bd-7b93-4f28-af87-19fc36ad61bd'
)

resource access 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: account
  name: guid(account.id, principalId, openAiUser)
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: openAiUser
  }
}

output endpoint string = account.properties.endpoint
