// The function app on Flex Consumption: .NET 10, isolated worker, managed identity for everything.
param name string
param planName string
param location string
param tags object
param storageAccountName string
param hostStorageAccountName string
param deploymentContainerName string
param applicationInsightsName string
param identityId string
param identityClientId string
param newsroomTimeZone string
param newsroomName string
param appSettings object
param maximumInstanceCount int
param instanceMemoryMB int
param alwaysReadyInstances int
param subnetId string
param corsOrigins array
param signInClientId string

// Every setting the code reads, with its default; a test holds the two together.
var options = {
  Newsroom__TimeZone: newsroomTimeZone
  Newsroom__Name: newsroomName
  Ingest__MaxUploadBytes: '26214400'
  Digest__MaxStories: '20'
  Digest__SummaryWords: '100'
  Digest__MaxArticlesRead: '12'
  Digest__MaxRemembered: '500'
  Api__PublicUrl: ''
  Api__WebSubHub: ''
  Search__CacheFolder: ''
  Search__CacheMegabytes: '500'
  Api__ReadRequiresKey: 'false'
  Api__ReadKeys: ''
  Api__CorsOrigins: ''
}

resource account 'Microsoft.Storage/storageAccounts@2025-01-01' existing = {
  name: storageAccountName
}

resource hostAccount 'Microsoft.Storage/storageAccounts@2025-01-01' existing = {
  name: hostStorageAccountName
}

resource applicationInsights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: applicationInsightsName
}

resource plan 'Microsoft.Web/serverfarms@2024-11-01' = {
  name: planName
  location: location
  tags: tags
  kind: 'functionapp'
  sku: {
    name: 'FC1'
    tier: 'FlexConsumption'
  }
  properties: {
    reserved: true
  }
}

resource app 'Microsoft.Web/sites@2024-11-01' = {
  name: name
  location: location
  tags: tags
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    virtualNetworkSubnetId: empty(subnetId) ? null : subnetId
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: '${hostAccount.properties.primaryEndpoints.blob}${deploymentContainerName}'
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
        instanceMemoryMB: instanceMemoryMB
        maximumInstanceCount: maximumInstanceCount
        alwaysReady: alwaysReadyInstances == 0 ? [] : [
          {
            name: 'http'
            instanceCount: alwaysReadyInstances
          }
        ]
      }
    }
    siteConfig: {
      minTlsVersion: '1.2'
      ftpsState: 'Disabled'
      // The platform answers for other origins, before any function is asked.
      cors: {
        allowedOrigins: corsOrigins
      }
    }
  }

  // Code is published with a sign-in, never with a password.
  resource publishingByFtp 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: {
      allow: false
    }
  }

  resource publishingByZip 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: {
      allow: false
    }
  }

  resource settings 'config' = {
    name: 'appsettings'
    properties: union({
      APPLICATIONINSIGHTS_CONNECTION_STRING: applicationInsights.properties.ConnectionString
      APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identityClientId};Authorization=AAD'
      AzureWebJobsStorage__accountName: hostAccount.name
      AzureWebJobsStorage__credential: 'managedidentity'
      AzureWebJobsStorage__clientId: identityClientId
      NewsStorage__blobServiceUri: account.properties.primaryEndpoints.blob
      NewsStorage__queueServiceUri: account.properties.primaryEndpoints.queue
      NewsStorage__tableServiceUri: account.properties.primaryEndpoints.table
      NewsStorage__rebuiltBlobServiceUri: hostAccount.properties.primaryEndpoints.blob
      NewsStorage__credential: 'managedidentity'
      NewsStorage__clientId: identityClientId
    }, options, appSettings)
  }

  // People sign in; machines keep their own ways: Event Grid's webhook has its key, the health check is for probes.
  resource signIn 'config' = if (!empty(signInClientId)) {
    name: 'authsettingsV2'
    properties: {
      platform: {
        enabled: true
      }
      globalValidation: {
        requireAuthentication: true
        unauthenticatedClientAction: 'RedirectToLoginPage'
        redirectToProvider: 'azureactivedirectory'
        excludedPaths: ['/runtime/webhooks/blobs', '/api/health']
      }
      identityProviders: {
        azureActiveDirectory: {
          enabled: true
          registration: {
            clientId: signInClientId
            openIdIssuer: '${environment().authentication.loginEndpoint}${tenant().tenantId}/v2.0'
          }
        }
      }
      login: {
        tokenStore: {
          enabled: false
        }
      }
    }
  }
}

output name string = app.name
output address string = 'https://${app.properties.defaultHostName}'
