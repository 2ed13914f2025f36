// NewsFunctions in Azure: one function app on Flex Consumption, one storage account, one identity with the least roles, one place to watch.
// No secret anywhere: storage is reached with the managed identity alone.
targetScope = 'resourceGroup'

@description('Short name of the environment, e.g. "prod"; part of every resource name.')
@minLength(2)
@maxLength(12)
param environmentName string

@description('Region of all resources.')
param location string = resourceGroup().location

@description('IANA time zone whose midnight parts the newsroom\'s days.')
param newsroomTimeZone string = 'UTC'

@description('Name shown on the page and in digests.')
param newsroomName string = 'Newsroom'

@description('Most instances the app may grow to.')
@minValue(40)
@maxValue(1000)
param maximumInstanceCount int = 40

@description('Tags on every resource.')
param tags object = {}

var token = uniqueString(resourceGroup().id, environmentName)
var allTags = union(tags, { application: 'NewsFunctions', environment: environmentName })

module identity 'modules/identity.bicep' = {
  params: {
    name: 'id-news-${environmentName}-${token}'
    location: location
    tags: allTags
  }
}

module storage 'modules/storage.bicep' = {
  params: {
    name: 'stnews${token}'
    location: location
    tags: allTags
  }
}

module monitoring 'modules/monitoring.bicep' = {
  params: {
    workspaceName: 'log-news-${environmentName}-${token}'
    applicationInsightsName: 'appi-news-${environmentName}-${token}'
    location: location
    tags: allTags
  }
}

module roles 'modules/roles.bicep' = {
  params: {
    storageAccountName: storage.outputs.name
    applicationInsightsName: monitoring.outputs.applicationInsightsName
    principalId: identity.outputs.principalId
  }
}

module app 'modules/functionapp.bicep' = {
  params: {
    name: 'func-news-${environmentName}-${token}'
    planName: 'plan-news-${environmentName}-${token}'
    location: location
    tags: allTags
    storageAccountName: storage.outputs.name
    deploymentContainerName: storage.outputs.deploymentContainerName
    applicationInsightsName: monitoring.outputs.applicationInsightsName
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
    newsroomTimeZone: newsroomTimeZone
    newsroomName: newsroomName
    maximumInstanceCount: maximumInstanceCount
  }
  dependsOn: [
    roles
  ]
}

@description('Name of the function app.')
output functionAppName string = app.outputs.name

@description('Where the page and the API are served.')
output address string = app.outputs.address

@description('Name of the storage account; editors upload to its container "uploads".')
output storageAccountName string = storage.outputs.name
