// The content script: runs at document_start on the sites of insurers, in the top frame only.

import { isAlive } from '../platform/browser'
import { guardElement } from './guard'
import { livePage } from './live-page'
import { removeOlderCopies } from './older-copies'
import { startPageLives } from './page-life'
import { recognizeHere } from './this-site'

if (isAlive() && recognizeHere()) {
  // Firefox puts a new copy of us into tabs that were open before it; Chrome's reload leaves the old copy's element behind.
  removeOlderCopies()
  const cameLate = document.readyState !== 'loading'
  const guard = guardElement()
  startPageLives((life) => livePage({ guard, cameLate, life }), placeHere)
}

/** One insurer's site is one place: a portal's pages share the panel. */
function placeHere(): string {
  const place = recognizeHere()
  return place ? `${place.insurer} ${place.host}${place.pathPrefix}` : ''
}
