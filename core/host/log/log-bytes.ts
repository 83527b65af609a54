/** latin1: a text that stands for bytes, one a character. */
export type Encoding = 'utf8' | 'latin1';

export const newline = 0x0a;

/** Where short texts become bytes; each of a text's units takes at most three. */
export const scratch = Buffer.allocUnsafeSlow(49_152);

export const bytesOf = (data: string | Uint8Array, encoding: Encoding): Uint8Array => (typeof data === 'string' ? Buffer.from(data, encoding) : data);

export const endsLine = (data: string | Uint8Array): boolean => (typeof data === 'string' ? data.charCodeAt(data.length - 1) : data[data.length - 1]) === newline;
