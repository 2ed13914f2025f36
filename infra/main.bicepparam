using 'main.bicep'

param environmentName = readEnvironmentVariable('NEWS_ENVIRONMENT', 'dev')
param newsroomTimeZone = readEnvironmentVariable('NEWS_TIME_ZONE', 'UTC')
param newsroomName = readEnvironmentVariable('NEWS_NAME', 'Newsroom')
