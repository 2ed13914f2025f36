# Subscribes the app to the storage account's events, once its code is there. Run by azd after each deployment; safe to repeat.
$ErrorActionPreference = 'Stop'
# What az prints to its error stream is not our failure: its exit code says so.
$PSNativeCommandUseErrorActionPreference = $false
foreach ($name in 'AZURE_RESOURCE_GROUP', 'FUNCTION_APP_NAME', 'EVENT_TOPIC_NAME', 'STORAGE_ACCOUNT_NAME') {
    if (-not [Environment]::GetEnvironmentVariable($name)) { throw "$name is not set; azd sets it." }
}
$pause = if ($env:NEWS_HOOK_PAUSE) { [int]$env:NEWS_HOOK_PAUSE } else { 10 }

# azd and az sign in apart, and may stand in different subscriptions.
$subscription = @(if ($env:AZURE_SUBSCRIPTION_ID) { '--subscription', $env:AZURE_SUBSCRIPTION_ID })

$again = 'Then run this again: azd hooks run postdeploy'
az group show -n $env:AZURE_RESOURCE_GROUP -o none @subscription
if ($LASTEXITCODE -ne 0) { throw "The Azure CLI does not see the resource group $env:AZURE_RESOURCE_GROUP. Sign in: az login. $again" }

# The host makes the key of its blob extension when it starts with the new code: that takes up to a few minutes.
$tries = 0
while (-not (az functionapp keys list -g $env:AZURE_RESOURCE_GROUP -n $env:FUNCTION_APP_NAME --query systemKeys.blobs_extension -o tsv @subscription 2>$null)) {
    if (++$tries -ge 30) { throw "The app has made no key for its blob extension in five minutes. Does it start? See its log stream. $again" }
    Start-Sleep -Seconds $pause
}

# Event Grid asks the app whether it wants the events, and does not wait long: an app that is still starting fails the first attempts.
$tries = 0
while ($true) {
    az deployment group create --only-show-errors -o none -g $env:AZURE_RESOURCE_GROUP -n events --template-file "$PSScriptRoot/../events.bicep" `
        --parameters functionAppName=$env:FUNCTION_APP_NAME eventTopicName=$env:EVENT_TOPIC_NAME storageAccountName=$env:STORAGE_ACCOUNT_NAME @subscription
    if ($LASTEXITCODE -eq 0) { break }
    if (++$tries -ge 5) { throw "The subscription could not be made; the message above says why. $again" }
    Write-Output 'The subscription could not be made yet; trying again.'
    Start-Sleep -Seconds $pause
}
Write-Output "Files uploaded to the container uploads of $env:STORAGE_ACCOUNT_NAME are taken in from now on."
