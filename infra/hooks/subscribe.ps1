# Subscribes the app to the storage account's events, once its code is there. Run by azd after each deployment; safe to repeat.
$ErrorActionPreference = 'Stop'
foreach ($name in 'AZURE_RESOURCE_GROUP', 'FUNCTION_APP_NAME', 'EVENT_TOPIC_NAME', 'STORAGE_ACCOUNT_NAME') {
    if (-not [Environment]::GetEnvironmentVariable($name)) { throw "$name is not set; azd sets it." }
}

# The host makes the key of its blob extension when it starts with the new code: that takes up to a few minutes.
$tries = 0
while (-not (az functionapp keys list -g $env:AZURE_RESOURCE_GROUP -n $env:FUNCTION_APP_NAME --query systemKeys.blobs_extension -o tsv 2>$null)) {
    if (++$tries -ge 30) { throw 'The app has made no key for its blob extension in five minutes. Does it start? See its log stream; then run this script again.' }
    Start-Sleep -Seconds 10
}

az deployment group create --only-show-errors -o none -g $env:AZURE_RESOURCE_GROUP -n events --template-file "$PSScriptRoot/../events.bicep" `
    --parameters functionAppName=$env:FUNCTION_APP_NAME eventTopicName=$env:EVENT_TOPIC_NAME storageAccountName=$env:STORAGE_ACCOUNT_NAME
if ($LASTEXITCODE -ne 0) { throw 'The subscription could not be made.' }
Write-Output "Files uploaded to the container uploads of $env:STORAGE_ACCOUNT_NAME are taken in from now on."
