/** latin1: a text that stands for bytes, one a character. */
export type Encoding = 'utf8' | 'latin1';

export const newline = 0x0a;

export const bytesOf = (data: string | Uint8Array, encoding: Encoding): Uint8Array => (typeof data === 'string' ? Buffer.from(data, encoding) : data);

export const endsLine = (data: string | Uint8Array): boolean => (typeof data === 'string' ? data.charCodeAt(data.length - 1) : data[data.length - 1]) === newline;
