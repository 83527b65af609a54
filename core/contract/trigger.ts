import * as v from 'valibot';

/** What a trigger waits for (SERVICE_TRIGGER, winsvc.h). */
export const triggerTypeWords = ['DeviceInterfaceArrival', 'IpAddressAvailability', 'DomainJoin', 'FirewallPort', 'GroupPolicy', 'NetworkEndpoint', 'SystemState', 'Custom', 'Aggregate'] as const;
export const triggerActionWords = ['Start', 'Stop'] as const;
export const triggerDataWords = ['Binary', 'String', 'Level', 'KeywordAny', 'KeywordAll'] as const;

const number = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(0xffff_ffff));

export const triggerData = v.strictObject({
  type: v.union([v.picklist(triggerDataWords), number]),
  /** Binary: hexadecimal digits. String: a text or a list of texts. Level: 0 to 255. Keywords: a 64-bit mask as hexadecimal text, 0x... */
  value: v.union([v.string(), v.array(v.string()), v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(255))]),
});

export const trigger = v.strictObject({
  type: v.union([v.picklist(triggerTypeWords), number]),
  action: v.union([v.picklist(triggerActionWords), number]),
  /** A GUID, or the name of a well-known one (FirewallPortOpen, DomainJoin, ...). */
  subtype: v.string(),
  data: v.optional(v.array(triggerData), []),
});
export type TriggerItem = Readonly<v.InferOutput<typeof trigger>>;

/** A service's trigger as it is read: `index` is its place in the list. */
export const triggerInfo = v.strictObject({ name: v.string(), index: v.number(), ...trigger.entries });
