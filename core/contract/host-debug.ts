/**
 * How Debug-NodeService runs a service's command without the SCM: the core sets this variable and reads stdout and stderr; both sides
 * talk over one more descriptor, a word a line. A closed channel means stop, too: nobody is there any more.
 */
export const debugVariable = 'NODESVC_DEBUG';
export const debugDescriptor = 3;
/** To the host: the service is to stop. */
export const stopWord = 'stop';
/** From the host: the app is ready; a server of its has begun to listen. */
export const readyWord = 'ready';
export const listeningWord = 'listening';
