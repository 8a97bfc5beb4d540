@description('The name of the storage account.')
@maxLength(24)
param name string

@description('Where it is placed.')
param location string

@description('Tags of the environment.')
param tags object

@description('After how many days the product deletes a job: Retention:Days of the function app.')
param retentionDays int

@description('Who reads and writes: the identity of the function app and the worker.')
param principalId string

// The names that the code has in StoreNames; a test compares the two.
var containers = ['inbox', 'jobs', 'portraits', 'videos', 'index', 'shares', 'webhooks', 'requests', 'schedules', 'batches', 'consents']
var queues = ['gpu-steps', 'gpu-results', 'gpu-steps-poison', 'gpu-results-poison']

// Built-in roles: Storage Blob Data Owner (the host's leases need it), Storage Queue Data Contributor.
var roles = ['b7e6dc6d-f1e8-4753-8033-0f276bb0955b', '974c5e8b-45b9-4653-ba55-5f855dd0fb88']

resource account 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: name
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: 'Standard_LRS' }
  properties: {
    allowBlobPublicAccess: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
  }
}

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2023-05-01' = {
  parent: account
  name: 'default'
}

// The product sweeps every night; this takes prepared portraits that it could not, a week later. Records stay beside what they tell of.
resource lifecycle 'Microsoft.Storage/storageAccounts/managementPolicies@2023-05-01' = {
  parent: account
  name: 'default'
  properties: {
    policy: {
      rules: [
        {
          name: 'retention'
          enabled: true
          type: 'Lifecycle'
          definition: {
            filters: { blobTypes: ['blockBlob'], prefixMatch: ['portraits/'] }
            actions: { baseBlob: { delete: { daysAfterModificationGreaterThan: retentionDays + 7 } } }
          }
        }
      ]
    }
  }
}

resource container 'Microsoft.Storage/storageAccounts/blobServices/containers@2023-05-01' = [
  for item in containers: {
    parent: blobs
    name: item
    properties: { publicAccess: 'None' }
  }
]

// The function app itself is deployed from here; nothing of the product looks into it.
resource packages 'Microsoft.Storage/storageAccounts/blobServices/containers@2023-05-01' = {
  parent: blobs
  name: 'packages'
  properties: { publicAccess: 'None' }
}

resource queueService 'Microsoft.Storage/storageAccounts/queueServices@2023-05-01' = {
  parent: account
  name: 'default'
}

resource queue 'Microsoft.Storage/storageAccounts/queueServices/queues@2023-05-01' = [
  for item in queues: {
    parent: queueService
    name: item
  }
]

resource assignment 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in roles: {
    scope: account
    name: guid(account.id, principalId, role)
    properties: {
      principalId: principalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
    }
  }
]

output name string = account.name
output packages string = packages.name
output stepsQueue string = queues[0]
