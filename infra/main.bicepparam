using 'main.bicep'

// What is not set, or set to nothing (a workflow's variable that nobody made), has its default.
param environmentName = readEnvironmentVariable('AZURE_ENV_NAME', 'dev')
param location = empty(readEnvironmentVariable('AZURE_LOCATION', '')) ? 'westeurope' : readEnvironmentVariable('AZURE_LOCATION', '')
param newsroomTimeZone = empty(readEnvironmentVariable('NEWS_TIME_ZONE', '')) ? 'UTC' : readEnvironmentVariable('NEWS_TIME_ZONE', '')
param newsroomName = empty(readEnvironmentVariable('NEWS_NAME', '')) ? 'Newsroom' : readEnvironmentVariable('NEWS_NAME', '')
param alwaysReadyInstances = int(empty(readEnvironmentVariable('NEWS_ALWAYS_READY', '')) ? '0' : readEnvironmentVariable('NEWS_ALWAYS_READY', ''))
param privateNetworking = bool(empty(readEnvironmentVariable('NEWS_PRIVATE', '')) ? 'false' : readEnvironmentVariable('NEWS_PRIVATE', ''))
param storageRedundancy = empty(readEnvironmentVariable('NEWS_STORAGE', '')) ? 'Standard_ZRS' : readEnvironmentVariable('NEWS_STORAGE', '')
param signInClientId = readEnvironmentVariable('NEWS_SIGN_IN_CLIENT_ID', '')
param alertEmail = readEnvironmentVariable('NEWS_ALERT_EMAIL', '')
