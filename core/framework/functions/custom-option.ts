import { getParameter, setParameter } from '../../scm/parameters.js';
import type { RegistryValue } from '../../scm/registry-value.js';
import { useService, type ServiceOptions } from './open-service.js';
import { serviceNameOf, type ServiceReference } from './service-definition.js';

/** Stored as REG_DWORD (whole numbers up to 2^32-1), REG_QWORD (bigint), REG_SZ, REG_MULTI_SZ (lists) and REG_BINARY. */
export type CustomOption = number | bigint | string | readonly string[] | Buffer;

/**
 * Stores an option of a service's own in the registry (Services\NAME\Parameters), where getServiceCustomOption finds it. Rejects with
 * a SettingRangeError for a value that can't be stored, 1060 when there is no such service, 5 without an administrator's rights.
 */
export async function setServiceCustomOption(service: ServiceReference, option: string, value: CustomOption, options: ServiceOptions = {}): Promise<void> {
  return useService(serviceNameOf(service), ['queryStatus'], options, (opened) => setParameter(opened, option, registryValueOf(value)));
}

/** Reads an option; `defaultValue` (null) when it was never set. The key isn't created by reading. Right: queryStatus. */
export async function getServiceCustomOption(service: ServiceReference, option: string, options?: ServiceOptions): Promise<CustomOption | null>;
export async function getServiceCustomOption<D>(service: ServiceReference, option: string, options: ServiceOptions & { readonly defaultValue: D }): Promise<CustomOption | D>;
export async function getServiceCustomOption(service: ServiceReference, option: string, { defaultValue = null, ...options }: ServiceOptions & { readonly defaultValue?: unknown } = {}): Promise<unknown> {
  return useService(serviceNameOf(service), ['queryStatus'], options, (opened) => getParameter(opened, option)?.value ?? defaultValue);
}

function registryValueOf(value: CustomOption): RegistryValue {
  if (typeof value === 'number') return { type: 'DWORD', value };
  if (typeof value === 'bigint') return { type: 'QWORD', value };
  if (typeof value === 'string') return { type: 'SZ', value };
  return Buffer.isBuffer(value) ? { type: 'BINARY', value } : { type: 'MULTI_SZ', value };
}
