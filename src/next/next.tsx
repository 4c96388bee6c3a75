import { render } from 'preact'
import { NextPage } from './next-page'

render(<NextPage />, document.getElementById('app') as HTMLElement)
