import { render } from 'preact'
import { ReaderPage } from './reader-page'

render(<ReaderPage />, document.getElementById('app') as HTMLElement)
