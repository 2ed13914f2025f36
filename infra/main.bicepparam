using 'main.bicep'

param environmentName = readEnvironmentVariable('AZURE_ENV_NAME', 'dev')
param location = readEnvironmentVariable('AZURE_LOCATION', 'westeurope')
param newsroomTimeZone = readEnvironmentVariable('NEWS_TIME_ZONE', 'UTC')
param newsroomName = readEnvironmentVariable('NEWS_NAME', 'Newsroom')
param alwaysReadyInstances = int(readEnvironmentVariable('NEWS_ALWAYS_READY', '0'))
param privateNetworking = bool(readEnvironmentVariable('NEWS_PRIVATE', 'false'))
param signInClientId = readEnvironmentVariable('NEWS_SIGN_IN_CLIENT_ID', '')
param alertEmail = readEnvironmentVariable('NEWS_ALERT_EMAIL', '')
