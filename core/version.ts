/** The product's version; the same as in package.json (test/core/version.test.ts). The host's folder is named after it. */
export const version = '0.1.0';
