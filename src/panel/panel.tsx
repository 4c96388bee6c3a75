import { render } from 'preact'
import { connectToPage } from './page-link'
import { PanelPage } from './panel-page'

render(<PanelPage link={connectToPage()} />, document.getElementById('app') as HTMLElement)
