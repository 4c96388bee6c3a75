export const findBrowser = (name: 'chromium' | 'firefox') => ({ name, path: name === 'chromium' ? '/usr/bin/chromium' : '/usr/bin/firefox-esr' })
