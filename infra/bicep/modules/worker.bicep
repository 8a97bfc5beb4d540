@description('The name of the container app.')
param name string

@description('Where it is placed.')
param location string

@description('Tags of the environment and the service.')
param tags object

@description('The image to run.')
param image string

@description('The resource id of the identity that it runs as.')
param identityId string

@description('The client id of that identity.')
param clientId string

@description('The name of the storage account.')
param storageName string

@description('The queue that its length scales it by.')
param stepsQueue string

var profile = 'gpu'

resource environment 'Microsoft.App/managedEnvironments@2025-01-01' = {
  name: 'cae-${name}'
  location: location
  tags: tags
  properties: {
    workloadProfiles: [
      {
        name: profile
        workloadProfileType: 'Consumption-GPU-NC8as-T4'
      }
    ]
  }
}

resource app 'Microsoft.App/containerApps@2025-01-01' = {
  name: name
  location: location
  tags: tags
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identityId}': {} }
  }
  properties: {
    environmentId: environment.id
    workloadProfileName: profile
    configuration: { activeRevisionsMode: 'Single' }
    template: {
      // The worker drains: it gives its message back within this time.
      terminationGracePeriodSeconds: 60
      containers: [
        {
          name: name
          image: image
          resources: {
            cpu: 8
            memory: '56Gi'
          }
          env: [
            { name: 'AzureWebJobsStorage__blobServiceUri', value: 'https://${storageName}.blob.${az.environment().suffixes.storage}' }
            { name: 'AzureWebJobsStorage__queueServiceUri', value: 'https://${storageName}.queue.${az.environment().suffixes.storage}' }
            { name: 'AzureWebJobsStorage__clientId', value: clientId }
            { name: 'Inference__Provider', value: 'cuda' }
          ]
        }
      ]
      scale: {
        minReplicas: 0
        maxReplicas: 10
        rules: [
          {
            name: 'steps'
            custom: {
              type: 'azure-queue'
              identity: identityId
              metadata: {
                accountName: storageName
                queueName: stepsQueue
                queueLength: '1'
              }
            }
          }
        ]
      }
    }
  }
}
