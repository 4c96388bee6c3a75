/**
 * What the content script gets in place of webextension-polyfill: the browser's own API, which gives promises in every
 * browser that we are made for. Answering messages with a promise is all that Chromium lacks (messages.ts).
 */
export default (globalThis as { browser?: unknown }).browser ?? chrome
