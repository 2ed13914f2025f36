// A network of its own for storage: the app reaches it through private endpoints, nobody else does.
param name string
param location string
param tags object
param storageAccountNames array

var services = ['blob', 'queue', 'table']

// Each account has an endpoint for each service.
var targets = flatten(map(storageAccountNames, account => map(services, service => { account: account, service: service })))

resource accounts 'Microsoft.Storage/storageAccounts@2025-01-01' existing = [
  for account in storageAccountNames: {
    name: account
  }
]

resource network 'Microsoft.Network/virtualNetworks@2024-07-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    addressSpace: {
      addressPrefixes: ['10.60.0.0/22']
    }
    // As a part of the network, not beside it: a network that is deployed again without its subnets loses them, or fails because they are in use.
    subnets: [
      {
        name: 'app'
        properties: {
          // An instance takes an address: 512 of them are more than the app may grow to by default.
          addressPrefix: '10.60.0.0/23'
          delegations: [
            {
              name: 'flex'
              properties: {
                serviceName: 'Microsoft.App/environments'
              }
            }
          ]
        }
      }
      {
        name: 'endpoints'
        properties: {
          addressPrefix: '10.60.2.0/26'
          privateEndpointNetworkPolicies: 'Enabled'
        }
      }
    ]
  }

  resource appSubnet 'subnets' existing = {
    name: 'app'
  }

  resource endpointSubnet 'subnets' existing = {
    name: 'endpoints'
  }
}

resource zones 'Microsoft.Network/privateDnsZones@2024-06-01' = [
  for service in services: {
    name: 'privatelink.${service}.${environment().suffixes.storage}'
    location: 'global'
    tags: tags
  }
]

resource links 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = [
  for (service, i) in services: {
    parent: zones[i]
    name: name
    location: 'global'
    properties: {
      registrationEnabled: false
      virtualNetwork: {
        id: network.id
      }
    }
  }
]

resource endpoints 'Microsoft.Network/privateEndpoints@2024-07-01' = [
  for (target, i) in targets: {
    name: 'pep-${target.account}-${target.service}'
    location: location
    tags: tags
    properties: {
      subnet: {
        id: network::endpointSubnet.id
      }
      privateLinkServiceConnections: [
        {
          name: target.service
          properties: {
            privateLinkServiceId: accounts[i / length(services)].id
            groupIds: [target.service]
          }
        }
      ]
    }
  }
]

resource zoneGroups 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2024-07-01' = [
  for (target, i) in targets: {
    parent: endpoints[i]
    name: 'default'
    properties: {
      privateDnsZoneConfigs: [
        {
          name: target.service
          properties: {
            privateDnsZoneId: zones[i % length(services)].id
          }
        }
      ]
    }
  }
]

output appSubnetId string = network::appSubnet.id
