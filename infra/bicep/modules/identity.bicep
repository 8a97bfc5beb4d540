@description('The name of the identity.')
param name string

@description('Where it is placed.')
param location string

@description('Tags of the environment.')
param tags object

// One identity for the function app and the worker: nothing here has a key.
resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: name
  location: location
  tags: tags
}

output id string = identity.id
output principalId string = identity.properties.principalId
output clientId string = identity.properties.clientId
