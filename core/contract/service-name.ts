import * as v from 'valibot';

/** Longest name New-NodeService accepts. The SCM's own limit is 256, but the service's folder and log file bear the name too. */
export const maxServiceName = 200;

/** Names of devices, whatever follows a dot (learn.microsoft.com, "Naming Files, Paths, and Namespaces"). */
const reserved = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³]) *(\.|$)/i;

/**
 * The name of a service that NodeSvc creates. The SCM refuses `/` and `\` (CreateServiceW, lpServiceName); the other rules
 * are those of a Windows file name, because settings and logs lie in a folder of that name.
 */
export const newServiceName = v.pipe(
  v.string(),
  v.minLength(1, 'a service name cannot be empty'),
  v.maxLength(maxServiceName, (issue) => `a service name has at most ${maxServiceName} characters, this one has ${issue.input.length}`),
  v.regex(/^[^/\\]*$/, 'a service name cannot contain / or \\'),
  v.regex(/^[^<>:"|?*\u0000-\u001f\u007f]*$/, 'a service name cannot contain < > : " | ? * or control characters, because its folder is named after it'),
  v.regex(/^(?!.*%[^%]+%)/, 'a service name cannot contain %NAME%, because Windows replaces it in the service\'s command line'),
  v.regex(/^(?!\s)/, 'a service name cannot begin with a space'),
  v.regex(/(?<![\s.])$/, 'a service name cannot end with a space or a dot'),
  v.check((name) => !reserved.test(name), 'this name is reserved by Windows for a device'),
);

/** A key name or a display name of any existing service; a display name may contain a slash, as 'TCP/IP NetBIOS Helper' does. */
export const existingServiceName = v.pipe(
  v.string(),
  v.minLength(1, 'a service name cannot be empty'),
  v.maxLength(256, (issue) => `a service name has at most 256 characters, this one has ${issue.input.length}`),
  v.regex(/^[^\u0000]*$/, 'a service name cannot contain a NUL'),
);

/** What a service waits for: the key name of a service, or + and the name of a load order group (CreateServiceW, lpDependencies). */
export const dependency = v.pipe(existingServiceName, v.regex(/^[^/\\]*$/, 'a key name cannot contain / or \\'), v.regex(/^(?!\+(\+|$))/, 'a group is named +GROUP'));
