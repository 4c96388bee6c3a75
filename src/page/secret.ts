/** A word that no page can guess: 128 random bits. Not `randomUUID`, which pages without TLS do not have. */
export const secret = () => crypto.getRandomValues(new Uint32Array(4)).join('-')
