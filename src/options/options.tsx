import { render } from 'preact'
import { OptionsPage } from './options-page'

render(<OptionsPage />, document.getElementById('app') as HTMLElement)
