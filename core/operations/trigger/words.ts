import { wordPairs } from '../config/words.js';

export const triggerTypes = wordPairs(
  {
    deviceInterfaceArrival: 'DeviceInterfaceArrival', ipAddressAvailability: 'IpAddressAvailability', domainJoin: 'DomainJoin', firewallPort: 'FirewallPort',
    groupPolicy: 'GroupPolicy', networkEndpoint: 'NetworkEndpoint', systemState: 'SystemState', custom: 'Custom', aggregate: 'Aggregate',
  },
  {
    DeviceInterfaceArrival: 'deviceInterfaceArrival', IpAddressAvailability: 'ipAddressAvailability', DomainJoin: 'domainJoin', FirewallPort: 'firewallPort',
    GroupPolicy: 'groupPolicy', NetworkEndpoint: 'networkEndpoint', SystemState: 'systemState', Custom: 'custom', Aggregate: 'aggregate',
  },
);

export const triggerActions = wordPairs({ start: 'Start', stop: 'Stop' }, { Start: 'start', Stop: 'stop' });
