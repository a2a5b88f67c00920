/** No error, but the only way in which an interceptor can answer without a body: what the reader has is still right. */
export class NotModified extends Error {}
