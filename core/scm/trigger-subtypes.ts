/** The subtypes that winsvc.h names, by their names there in plain words. */
export const triggerSubtypes: Readonly<Record<string, string>> = {
  firstIpAddressArrival: '4f27f2de-14e2-430b-a549-7cd48cbc8245',
  lastIpAddressRemoval: 'cc4ba62a-162e-4648-847a-b6bdf993e335',
  domainJoin: '1ce20aba-9851-4421-9430-1ddeb766e809',
  domainLeave: 'ddaf516e-58c2-4866-9574-c3b615d42ea1',
  firewallPortOpen: 'b7569e07-8421-4ee0-ad10-86915afdad09',
  firewallPortClose: 'a144ed38-8e12-4de4-9d96-e64740b1a524',
  machinePolicyPresent: '659fcae6-5bdb-4da9-b1ff-ca2a178d46e0',
  userPolicyPresent: '54fb46c8-f089-464c-b1fd-59d1b62c3b50',
  rpcInterfaceEvent: 'bc90d167-9470-4139-a9ba-be0bbbf5b74d',
  namedPipeEvent: '1f81d131-3fac-4537-9e0c-7e7b0c2f4b55',
  customSystemStateChange: '2d7a2816-0c5e-45fc-9ce7-570e5ecde9c9',
};
