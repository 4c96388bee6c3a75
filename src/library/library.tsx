import { render } from 'preact'
import { LibraryPage } from './library-page'

render(<LibraryPage />, document.getElementById('app') as HTMLElement)
