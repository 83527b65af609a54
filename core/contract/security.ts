import * as v from 'valibot';

/** A service's own access rights in plain words (Service Security and Access Rights). */
export const serviceRightWords = ['QueryConfig', 'ChangeConfig', 'QueryStatus', 'EnumerateDependents', 'Start', 'Stop', 'PauseContinue', 'Interrogate', 'UserDefinedControl', 'Delete', 'ReadControl', 'WriteDac', 'WriteOwner'] as const;
export type ServiceRightWord = (typeof serviceRightWords)[number];

export const permissionInfo = v.strictObject({
  name: v.string(),
  /** The access list as SDDL. */
  sddl: v.string(),
  access: v.array(v.strictObject({
    type: v.picklist(['Allow', 'Deny']),
    /** The account's name, or its SID where it has none here. */
    account: v.string(),
    sid: v.string(),
    rights: v.array(v.picklist(serviceRightWords)),
  })),
});
export type PermissionInfo = Readonly<v.InferOutput<typeof permissionInfo>>;
