// Everything in one resource group: one function app on Flex Consumption, a storage account for the newsroom and one for the host, one identity with the least roles, one place to watch.
// No secret anywhere: storage is reached with the managed identity alone. The parameters are described in main.bicep.
param environmentName string
param location string
param newsroomTimeZone string
param newsroomName string
param appSettings object
param maximumInstanceCount int
param instanceMemoryMB int
param alwaysReadyInstances int
param corsOrigins array
param privateNetworking bool
param signInClientId string
param alertEmail string
param dailyLogCapGB int
param versionRetentionDays int
param storageRedundancy string
param tags object

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
    redundancy: storageRedundancy
    isPrivate: privateNetworking
    versionRetentionDays: versionRetentionDays
  }
}

module hostStorage 'modules/hoststorage.bicep' = {
  params: {
    name: 'sthost${token}'
    location: location
    tags: allTags
    redundancy: storageRedundancy
    isPrivate: privateNetworking
  }
}

module network 'modules/network.bicep' = if (privateNetworking) {
  params: {
    name: 'vnet-news-${environmentName}-${token}'
    location: location
    tags: allTags
    storageAccountNames: [storage.outputs.name, hostStorage.outputs.name]
  }
}

module monitoring 'modules/monitoring.bicep' = {
  params: {
    workspaceName: 'log-news-${environmentName}-${token}'
    applicationInsightsName: 'appi-news-${environmentName}-${token}'
    location: location
    tags: allTags
    dailyLogCapGB: dailyLogCapGB
  }
}

module alerts 'modules/alerts.bicep' = {
  params: {
    namePrefix: 'news-${environmentName}'
    location: location
    tags: allTags
    applicationInsightsName: monitoring.outputs.applicationInsightsName
    email: alertEmail
  }
}

module workbook 'modules/workbook.bicep' = {
  params: {
    title: 'NewsFunctions ${environmentName}'
    location: location
    tags: allTags
    applicationInsightsName: monitoring.outputs.applicationInsightsName
  }
}

module topic 'modules/eventtopic.bicep' = {
  params: {
    name: 'evgt-news-${environmentName}-${token}'
    location: location
    tags: allTags
    storageAccountName: storage.outputs.name
  }
}

module roles 'modules/roles.bicep' = {
  params: {
    storageAccountName: storage.outputs.name
    hostStorageAccountName: hostStorage.outputs.name
    deadLetterContainerName: storage.outputs.deadLetterContainerName
    applicationInsightsName: monitoring.outputs.applicationInsightsName
    appPrincipalId: identity.outputs.principalId
    topicPrincipalId: topic.outputs.principalId
  }
}

module functions 'modules/functionapp.bicep' = {
  params: {
    name: 'func-news-${environmentName}-${token}'
    planName: 'plan-news-${environmentName}-${token}'
    location: location
    tags: union(allTags, { 'azd-service-name': 'app' })
    storageAccountName: storage.outputs.name
    hostStorageAccountName: hostStorage.outputs.name
    deploymentContainerName: hostStorage.outputs.deploymentContainerName
    applicationInsightsName: monitoring.outputs.applicationInsightsName
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
    subnetId: network.?outputs.appSubnetId ?? ''
    newsroomTimeZone: newsroomTimeZone
    newsroomName: newsroomName
    appSettings: appSettings
    maximumInstanceCount: maximumInstanceCount
    instanceMemoryMB: instanceMemoryMB
    alwaysReadyInstances: alwaysReadyInstances
    corsOrigins: corsOrigins
    signInClientId: signInClientId
  }
  dependsOn: [
    roles
  ]
}

output functionAppName string = functions.outputs.name
output address string = functions.outputs.address
output storageAccountName string = storage.outputs.name
output eventTopicName string = topic.outputs.name
