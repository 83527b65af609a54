type Method = (this: unknown, ...args: unknown[]) => unknown;

/** Replaces a method of a Node object by one made from it, keeping its name, length and promisified form. */
export function wrapMethod(owner: object, name: string, wrap: (original: Method) => Method): void {
  const original: Method = Reflect.get(owner, name);
  const wrapped = wrap(original);
  Object.defineProperties(wrapped, Object.getOwnPropertyDescriptors(original));
  Reflect.set(owner, name, wrapped);
}
