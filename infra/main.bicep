// NewsFunctions in Azure, in one command: a resource group and everything in it (app.bicep).
//   azd up                                                              or
//   az deployment sub create --location REGION --parameters infra/main.bicepparam
// The Event Grid subscription follows once the app's code is there (events.bicep).
targetScope = 'subscription'

@description('Short name of the environment, e.g. "prod"; part of every resource name (that of an Event Grid topic may have 50 characters).')
@minLength(2)
@maxLength(24)
param environmentName string

@description('Region of all resources.')
param location string

@description('Name of the resource group.')
param resourceGroupName string = 'rg-news-${environmentName}'

@description('IANA time zone whose midnight parts the newsroom\'s days.')
param newsroomTimeZone string = 'UTC'

@description('Name shown on the page and in digests.')
param newsroomName string = 'Newsroom'

@description('Further app settings by name, e.g. { Digest__MaxStories: \'30\' }; README lists them. They win over the template\'s own.')
param appSettings object = {}

@description('Most instances the app may grow to.')
@minValue(40)
@maxValue(1000)
param maximumInstanceCount int = 40

@description('Memory of an instance in MB.')
@allowed([512, 2048, 4096])
param instanceMemoryMB int = 2048

@description('Instances that are always warm for HTTP; 0 lets the app sleep, and the first reader waits a few seconds.')
@minValue(0)
@maxValue(20)
param alwaysReadyInstances int = 0

@description('Origins whose pages may call the API, e.g. [\'https://www.example.org\'].')
param corsOrigins array = []

@description('Whether storage is reachable from a virtual network only. Editors then upload from inside that network, or through the desk.')
param privateNetworking bool = false

@description('Application (client) id of an Entra ID app registration that people sign in with (EasyAuth); empty leaves reading open to everyone.')
param signInClientId string = ''

@description('E-mail address that alerts go to; empty makes the alerts without telling anybody.')
param alertEmail string = ''

@description('GB of logs a day after which no more are taken in.')
@minValue(1)
param dailyLogCapGB int = 1

@description('Days after which earlier versions of files are deleted.')
@minValue(1)
param versionRetentionDays int = 90

@description('How often storage keeps everything: Standard_ZRS in three zones of the region. Standard_LRS where a region has no zones.')
@allowed(['Standard_LRS', 'Standard_ZRS', 'Standard_GRS', 'Standard_GZRS'])
param storageRedundancy string = 'Standard_ZRS'

@description('Tags on every resource.')
param tags object = {}

resource group 'Microsoft.Resources/resourceGroups@2024-11-01' = {
  name: resourceGroupName
  location: location
  tags: union(tags, { 'azd-env-name': environmentName })
}

module app 'app.bicep' = {
  scope: group
  params: {
    environmentName: environmentName
    location: location
    newsroomTimeZone: newsroomTimeZone
    newsroomName: newsroomName
    appSettings: appSettings
    maximumInstanceCount: maximumInstanceCount
    instanceMemoryMB: instanceMemoryMB
    alwaysReadyInstances: alwaysReadyInstances
    corsOrigins: corsOrigins
    privateNetworking: privateNetworking
    signInClientId: signInClientId
    alertEmail: alertEmail
    dailyLogCapGB: dailyLogCapGB
    versionRetentionDays: versionRetentionDays
    storageRedundancy: storageRedundancy
    tags: tags
  }
}

@description('Name of the resource group.')
output AZURE_RESOURCE_GROUP string = group.name

@description('Name of the function app.')
output FUNCTION_APP_NAME string = app.outputs.functionAppName

@description('Name of the Event Grid topic of the storage account.')
output EVENT_TOPIC_NAME string = app.outputs.eventTopicName

@description('Name of the storage account; editors upload to its container "uploads".')
output STORAGE_ACCOUNT_NAME string = app.outputs.storageAccountName

@description('Where the page and the API are served.')
output ADDRESS string = app.outputs.address
