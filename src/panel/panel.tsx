import { render } from 'preact'
import { connectToPage } from './page-link'
import { PanelPage } from './panel-page'
import { SidePanel } from './side-panel'
import { sayWhenGone } from './when-gone'

const isFramed = window.parent !== window
const isForOneInsurer = new URLSearchParams(location.search).has('insurer')
const panel = isFramed || isForOneInsurer ? <PanelPage link={connectToPage()} /> : <SidePanel />

if (isFramed) sayWhenGone()
render(panel, document.getElementById('app') as HTMLElement)
