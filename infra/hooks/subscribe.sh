#!/bin/sh
# Subscribes the app to the storage account's events, once its code is there. Run by azd after each deployment, and by the workflow; safe to repeat.
set -eu
: "${AZURE_RESOURCE_GROUP:?is set by azd}" "${FUNCTION_APP_NAME:?}" "${EVENT_TOPIC_NAME:?}" "${STORAGE_ACCOUNT_NAME:?}"

# The host makes the key of its blob extension when it starts with the new code: that takes up to a few minutes.
tries=0
until [ -n "$(az functionapp keys list -g "$AZURE_RESOURCE_GROUP" -n "$FUNCTION_APP_NAME" --query systemKeys.blobs_extension -o tsv 2>/dev/null)" ]; do
    tries=$((tries + 1))
    if [ "$tries" -ge 30 ]; then
        echo "The app has made no key for its blob extension in five minutes. Does it start? See its log stream; then run this script again." >&2
        exit 1
    fi
    sleep 10
done

az deployment group create --only-show-errors -o none -g "$AZURE_RESOURCE_GROUP" -n events --template-file "$(dirname "$0")/../events.bicep" \
    --parameters functionAppName="$FUNCTION_APP_NAME" eventTopicName="$EVENT_TOPIC_NAME" storageAccountName="$STORAGE_ACCOUNT_NAME"
echo "Files uploaded to the container uploads of $STORAGE_ACCOUNT_NAME are taken in from now on."
