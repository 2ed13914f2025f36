// Sends "a blob was written" to the app. Deployed after the app's code (azure.yaml does it): only then has the blob extension made the key
// that its webhook asks for, and only then does the app answer Event Grid's validation. The key stays inside the deployment.
//   az deployment group create -g GROUP --template-file infra/events.bicep --parameters functionAppName=… eventTopicName=… storageAccountName=…
targetScope = 'resourceGroup'

@description('Name of the function app.')
param functionAppName string

@description('Name of the Event Grid topic of the storage account.')
param eventTopicName string

@description('Name of the storage account.')
param storageAccountName string

// The names are those of src/NewsFunctions.Storage/StorageNames.cs and of the function's attribute.
var uploads = 'uploads'
var deadLetters = 'deadletters'
var function = 'IngestUpload'

resource app 'Microsoft.Web/sites@2024-11-01' existing = {
  name: functionAppName
}

resource account 'Microsoft.Storage/storageAccounts@2025-01-01' existing = {
  name: storageAccountName
}

resource topic 'Microsoft.EventGrid/systemTopics@2025-02-15' existing = {
  name: eventTopicName
}

resource subscription 'Microsoft.EventGrid/systemTopics/eventSubscriptions@2025-02-15' = {
  parent: topic
  name: 'uploads'
  properties: {
    eventDeliverySchema: 'EventGridSchema'
    filter: {
      includedEventTypes: ['Microsoft.Storage.BlobCreated']
      subjectBeginsWith: '/blobServices/default/containers/${uploads}/blobs/'
    }
    destination: {
      endpointType: 'WebHook'
      properties: {
        // One event a call: a call that fails is repeated, and must not drag others with it.
        maxEventsPerBatch: 1
        endpointUrl: 'https://${app.properties.defaultHostName}/runtime/webhooks/blobs?functionName=Host.Functions.${function}&code=${listKeys('${app.id}/host/default', '2024-11-01').systemKeys.blobs_extension}'
      }
    }
    retryPolicy: {
      // The longest there is; what is lost all the same SweepUploads finds.
      eventTimeToLiveInMinutes: 1440
      maxDeliveryAttempts: 30
    }
    deadLetterWithResourceIdentity: {
      identity: {
        type: 'SystemAssigned'
      }
      deadLetterDestination: {
        endpointType: 'StorageBlob'
        properties: {
          resourceId: account.id
          blobContainerName: deadLetters
        }
      }
    }
  }
}
