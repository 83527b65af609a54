/** A name can't be a service's; `problem` says why. */
export class ServiceNameError extends Error {
  override readonly name = 'ServiceNameError';

  constructor(readonly serviceName: string, readonly problem: string) {
    super(`'${serviceName}' can't be the name of a service: ${problem}`);
  }
}

const MAX_LENGTH = 256;

/** CreateServiceW's rules for key names: 1 to 256 characters, no slash or backslash. Letter case is kept but doesn't count. */
export function assertServiceName(name: string): void {
  const problem = serviceNameProblem(name);
  if (problem !== null) throw new ServiceNameError(name, problem);
}

/** Why a name can't be a service's; null when it can. */
export function serviceNameProblem(name: string): string | null {
  if (name === '') return 'it is empty. Give it at least one character.';
  if (name.length > MAX_LENGTH) return `it has ${name.length} characters; ${MAX_LENGTH} are allowed. Shorten it.`;
  if (/[/\\]/.test(name)) return 'it contains a slash or a backslash. Use another character.';
  if (name.includes('\0')) return 'it contains a NUL character. Remove it.';
  return null;
}
