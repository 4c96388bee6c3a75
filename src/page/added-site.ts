// Runs before content.js on the sites that the reader added: whose they are stands in the settings, not in a file.
import type {} from './this-site'

globalThis.coverageNotesSites = { [location.hostname]: { '': '' } }
