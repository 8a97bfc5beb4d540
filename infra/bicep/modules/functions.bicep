@description('The name of the function app: its address is this and azurewebsites.net.')
param name string

@description('Where it is placed.')
param location string

@description('Tags of the environment and the service.')
param tags object

@description('The resource id of the identity that it runs as.')
param identityId string

@description('The client id of that identity.')
param clientId string

@description('The name of the storage account.')
param storageName string

@description('The container that the app itself is deployed from.')
param packages string

@description('After how many days the product deletes a job.')
param retentionDays int

@description('The key of the API: 22 or more printable ASCII characters.')
@secure()
param apiKey string

@description('The endpoint and the hub of the Durable Task Scheduler, as its connection string has them.')
param scheduler object

var store = 'https://${storageName}.blob.${az.environment().suffixes.storage}'

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: 'plan-${name}'
  location: location
  tags: tags
  kind: 'functionapp'
  sku: {
    name: 'FC1'
    tier: 'FlexConsumption'
  }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2024-04-01' = {
  name: name
  location: location
  tags: tags
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identityId}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: '${store}/${packages}'
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: identityId
          }
        }
      }
      runtime: {
        name: 'dotnet-isolated'
        version: '10.0'
      }
      scaleAndConcurrency: {
        maximumInstanceCount: 40
        instanceMemoryMB: 2048
      }
    }
    siteConfig: {
      minTlsVersion: '1.2'
      appSettings: [
        { name: 'AzureWebJobsStorage__blobServiceUri', value: store }
        { name: 'AzureWebJobsStorage__queueServiceUri', value: 'https://${storageName}.queue.${az.environment().suffixes.storage}' }
        { name: 'AzureWebJobsStorage__clientId', value: clientId }
        { name: 'AzureWebJobsStorage__credential', value: 'managedidentity' }
        // The bare address leads to the studio, not to the platform's own page.
        { name: 'AzureWebJobsDisableHomepage', value: 'true' }
        // As much as the API itself lets through: the platform's own limit is 100 MB.
        { name: 'FUNCTIONS_REQUEST_BODY_SIZE_LIMIT', value: '700000000' }
        { name: 'DURABLE_TASK_SCHEDULER_CONNECTION_STRING', value: 'Endpoint=${scheduler.endpoint};Authentication=ManagedIdentity;ClientID=${clientId}' }
        { name: 'TASKHUB_NAME', value: scheduler.hub }
        { name: 'Api__Keys__0', value: apiKey }
        { name: 'Share__BaseAddress', value: 'https://${name}.azurewebsites.net/' }
        { name: 'Retention__Days', value: string(retentionDays) }
      ]
    }
  }
}

output address string = 'https://${app.properties.defaultHostName}/'
