targetScope = 'subscription'

@description('The name of the environment: part of every resource name.')
@minLength(1)
@maxLength(40)
param environmentName string

@description('Where everything is placed.')
param location string

@description('The image of the GPU worker.')
param workerImage string

@description('The key of the API: 22 or more printable ASCII characters.')
@secure()
@minLength(22)
param apiKey string

@description('The Durable Task Scheduler: its endpoint and the hub in it.')
param scheduler object

@description('After how many days the product deletes a job.')
@minValue(1)
param retentionDays int = 30

var tags = { 'azd-env-name': environmentName }
var suffix = uniqueString(subscription().id, environmentName, location)

resource group 'Microsoft.Resources/resourceGroups@2024-03-01' = {
  name: 'rg-${environmentName}'
  location: location
  tags: tags
}

module identity 'modules/identity.bicep' = {
  scope: group
  name: 'identity'
  params: {
    name: 'id-${suffix}'
    location: location
    tags: tags
  }
}

module storage 'modules/storage.bicep' = {
  scope: group
  name: 'storage'
  params: {
    name: 'st${suffix}'
    location: location
    tags: tags
    retentionDays: retentionDays
    principalId: identity.outputs.principalId
  }
}

module worker 'modules/worker.bicep' = {
  scope: group
  name: 'worker'
  params: {
    name: 'gpu-worker'
    location: location
    tags: union(tags, { 'azd-service-name': 'gpu-worker' })
    image: workerImage
    identityId: identity.outputs.id
    clientId: identity.outputs.clientId
    storageName: storage.outputs.name
    stepsQueue: storage.outputs.stepsQueue
  }
}

module functions 'modules/functions.bicep' = {
  scope: group
  name: 'functions'
  params: {
    name: 'func-${suffix}'
    location: location
    tags: union(tags, { 'azd-service-name': 'functions' })
    identityId: identity.outputs.id
    clientId: identity.outputs.clientId
    storageName: storage.outputs.name
    packages: storage.outputs.packages
    retentionDays: retentionDays
    apiKey: apiKey
    scheduler: scheduler
  }
}

output PRODUCT_ADDRESS string = functions.outputs.address
output AZURE_STORAGE_ACCOUNT string = storage.outputs.name
output AZURE_CLIENT_ID string = identity.outputs.clientId
