#!/bin/sh
# Subscribes the app to the storage account's events, once its code is there. Run by azd after each deployment, and by the workflow; safe to repeat.
set -eu
: "${AZURE_RESOURCE_GROUP:?is set by azd}" "${FUNCTION_APP_NAME:?}" "${EVENT_TOPIC_NAME:?}" "${STORAGE_ACCOUNT_NAME:?}"
pause="${NEWS_HOOK_PAUSE:-10}"

# azd and az sign in apart, and may stand in different subscriptions.
azure() { az "$@" ${AZURE_SUBSCRIPTION_ID:+--subscription "$AZURE_SUBSCRIPTION_ID"}; }

again="Then run this again: azd hooks run postdeploy"
if ! azure group show -n "$AZURE_RESOURCE_GROUP" -o none; then
    echo "The Azure CLI does not see the resource group $AZURE_RESOURCE_GROUP. Sign in: az login. $again" >&2
    exit 1
fi

# The host makes the key of its blob extension when it starts with the new code: that takes up to a few minutes.
tries=0
until [ -n "$(azure functionapp keys list -g "$AZURE_RESOURCE_GROUP" -n "$FUNCTION_APP_NAME" --query systemKeys.blobs_extension -o tsv 2>/dev/null)" ]; do
    tries=$((tries + 1))
    if [ "$tries" -ge 30 ]; then
        echo "The app has made no key for its blob extension in five minutes. Does it start? See its log stream. $again" >&2
        exit 1
    fi
    sleep "$pause"
done

# Event Grid asks the app whether it wants the events, and does not wait long: an app that is still starting fails the first attempts.
tries=0
until azure deployment group create --only-show-errors -o none -g "$AZURE_RESOURCE_GROUP" -n events --template-file "$(dirname "$0")/../events.bicep" \
    --parameters functionAppName="$FUNCTION_APP_NAME" eventTopicName="$EVENT_TOPIC_NAME" storageAccountName="$STORAGE_ACCOUNT_NAME"; do
    tries=$((tries + 1))
    if [ "$tries" -ge 5 ]; then
        echo "The subscription could not be made; the message above says why. $again" >&2
        exit 1
    fi
    echo "The subscription could not be made yet; trying again." >&2
    sleep "$pause"
done
echo "Files uploaded to the container uploads of $STORAGE_ACCOUNT_NAME are taken in from now on."
