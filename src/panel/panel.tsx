import { render } from 'preact'
import { connectToPage } from './page-link'
import { PanelPage } from './panel-page'
import { SidePanel } from './side-panel'

const isFramed = window.parent !== window
const isForOneInsurer = new URLSearchParams(location.search).has('insurer')
const panel = isFramed || isForOneInsurer ? <PanelPage link={connectToPage()} /> : <SidePanel />

render(panel, document.getElementById('app') as HTMLElement)
